import IkrarLedger

/// Which key a record says it is by: name and key ID, compared by bytes.
struct SignerID: Hashable {
    let name: String
    let keyID: UInt32

    init(name: String, keyID: UInt32) {
        self.name = name
        self.keyID = keyID
    }

    init(_ key: VerifierKey) {
        self.init(name: key.name, keyID: key.keyID)
    }

    init(_ record: SignedRecord) {
        self.init(name: record.record.header.by, keyID: record.keyID)
    }

    static func == (first: SignerID, second: SignerID) -> Bool {
        first.keyID == second.keyID && first.name.utf8.elementsEqual(second.name.utf8)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(keyID)
    }
}
