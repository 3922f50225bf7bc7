/// Why HQ admits nothing of a batch, beside a gap and a fork. One odd record never blocks the next: the kiosk halves
/// the batch until it has found the record, and sends the rest with that one withheld.
package enum AdmissionRefusal: Error, Hashable, Sendable {
    /// A note is not a canonical record.
    case notCanonical(detail: String)
    /// The note's signature is not by the key named in `by`.
    case badSignature(seq: UInt64)
    /// The note comes next but cannot follow its predecessor: what it has seen of HQ's log went backwards.
    case brokenLink(seq: UInt64, detail: String)
    /// The key that the batch names is not one of this kiosk's.
    case unknownKey(name: String)
    /// The key, or this seq of it, is no longer accepted.
    case revoked(name: String)
    /// Kiosks may not sign records of this type.
    case typeNotPermitted(seq: UInt64, type: String)
    /// An opening that is not canonical, or does not hash to what its note commits to.
    case badOpening(seq: UInt64)
    /// An opening without a note before it.
    case strayOpening
    /// A note by another key than the batch's.
    case wrongSigner(seq: UInt64, by: String)
    /// The same seq twice, or seqs not rising by one, inside the batch.
    case unordered(seq: UInt64)
}
