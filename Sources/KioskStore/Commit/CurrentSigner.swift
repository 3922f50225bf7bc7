import IkrarLedger

/// The signer of new records.
final class CurrentSigner: Sendable {
    /// Its row.
    let rowKey: Int64
    /// Its private key.
    let key: SignerKey

    init(rowKey: Int64, key: SignerKey) {
        self.rowKey = rowKey
        self.key = key
    }

    /// Its name.
    var name: String { key.name }
}
