import IkrarLedger

/// The signer of new records.
struct CurrentSigner: Sendable {
    /// Its row.
    let rowKey: Int64
    /// Its private key.
    let key: SignerKey

    /// Its name.
    var name: String { key.name }
}
