package import IkrarLedger

/// A record that an officer's act put into the log.
package struct HQAct: Hashable, Sendable {
    /// The record's type.
    package let type: RecordType
    /// The record's leaf hash.
    package let leaf: Hash32
    /// Its index in the log.
    package let index: UInt64
}
