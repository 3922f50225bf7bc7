/// One thing that is not as the chain says it must be, with the evidence.
package struct VerificationProblem: Hashable, Sendable {
    /// What is wrong; the raw value is the word of JSON.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The note is not the canonical text of a record.
        case malformed
        /// The record names another signer, or does not follow the one before it.
        case chain
        /// The signature does not fit.
        case signature
        /// A seq is missing.
        case gap
        /// The columns beside a note say something else than the note.
        case columns
        /// A record has no opening and nothing says that it was erased.
        case openingMissing = "opening_missing"
        /// An opening is not the one the record commits to.
        case openingMismatch = "opening_mismatch"
        /// A seal's counts are not those of the records before it.
        case sealCounts = "seal_counts"
        /// A kept checkpoint is not HQ's, or a receipt does not prove that HQ's log holds the records.
        case receipt
        /// The tables of standings do not follow from the records.
        case standing
        /// The chain ends before the high-water mark: records that were answered are gone.
        case behindMark = "behind_mark"
        /// The high-water mark cannot be read.
        case mark
        /// The database cannot be read, or SQLite found damage in it.
        case database
        /// A key file is missing, unreadable, or of another signer.
        case key
    }

    /// The signer whose chain is concerned; empty when the store as a whole is.
    package let signer: String
    /// The record, when it is about one.
    package let seq: UInt64?
    /// What is wrong.
    package let kind: Kind
    /// What had to be there.
    package let expected: String?
    /// What is there.
    package let found: String?

    /// A problem of these parts.
    package init(signer: String, seq: UInt64?, kind: Kind, expected: String? = nil, found: String? = nil) {
        self.signer = signer
        self.seq = seq
        self.kind = kind
        self.expected = expected
        self.found = found
    }
}

extension VerificationProblem: CustomStringConvertible {
    /// One line for logs.
    package var description: String {
        var text = kind.rawValue
        if !signer.isEmpty { text += " in \(signer)" }
        if let seq { text += " at seq \(seq)" }
        if let expected { text += ", expected \(expected)" }
        if let found { text += ", found \(found)" }
        return text
    }
}
