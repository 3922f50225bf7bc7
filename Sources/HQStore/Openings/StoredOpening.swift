/// What HQ holds of the opening of one record's subject.
package enum StoredOpening: Hashable, Sendable {
    /// The opening, byte by byte as it came.
    case kept([UInt8])
    /// It was destroyed, as the `erase` record at this log index says.
    case erased(by: UInt64)
    /// It never came.
    case missing
    /// It is stored, but its key is gone without an `erase`: suppressed, or the key file is an older copy.
    case keyLost
}
