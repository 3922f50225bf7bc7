package import IkrarLedger

/// Where a record of this kiosk stands.
package struct RecordReference: Hashable, Sendable {
    /// The record's type.
    package let type: RecordType
    /// Its position in the signer's chain.
    package let seq: UInt64
    /// The leaf hash of the whole note: what a void names.
    package let leaf: Hash32

    /// A reference of these parts.
    package init(type: RecordType, seq: UInt64, leaf: Hash32) {
        self.type = type
        self.seq = seq
        self.leaf = leaf
    }
}
