/// The answer to `GET /v1/receipts/{leaf}`: what a person may take home about a record.
package struct ReceiptAnswer: Codable, Equatable, Sendable {
    /// The record's leaf hash.
    package let leaf: String
    /// The record's type.
    package let type: String
    /// When it was recorded, RFC 3339.
    package let time: String
    /// Who signed it.
    package let signer: String
    /// Its number in that signer's chain.
    package let seq: UInt64
    /// Whether it is proven to be in HQ's log. If not, the receipt holds note and opening alone.
    package let isLogged: Bool
    /// Its place in HQ's log.
    package let index: UInt64?
    /// The size of the log that the proof is about.
    package let size: UInt64?
    /// Whether the opening is in it: it says what the record means, and is personal data.
    package let hasOpening: Bool
    /// The receipt's bytes in base64; IkrarLedger's article ReceiptFormat defines them.
    package let receipt: String

    /// An answer of these values.
    package init(
        leaf: String,
        type: String,
        time: String,
        signer: String,
        seq: UInt64,
        isLogged: Bool,
        index: UInt64? = nil,
        size: UInt64? = nil,
        hasOpening: Bool,
        receipt: String
    ) {
        self.leaf = leaf
        self.type = type
        self.time = time
        self.signer = signer
        self.seq = seq
        self.isLogged = isLogged
        self.index = index
        self.size = size
        self.hasOpening = hasOpening
        self.receipt = receipt
    }

    private enum CodingKeys: String, CodingKey {
        case leaf, type, time, signer, seq, index, size, receipt
        case isLogged = "is_logged"
        case hasOpening = "has_opening"
    }
}
