/// Why a file is not a bundle, or not a receipt, that can be read here. Nothing of it counts then.
package enum BundleError: Error, Hashable, Sendable {
    /// The text is no bundle key.
    case invalidKey
    /// The file does not begin as a bundle does.
    case notABundle
    /// The bundle is sealed to another key; the IDs say which.
    case otherRecipient(expected: String, found: String)
    /// The file ends before its last part.
    case truncated
    /// A part does not open: the file was altered there, or a part was dropped, doubled, exchanged or added. Counted from 0.
    case tampered(part: UInt64)
    /// The file, or a part of it, is longer than any may be.
    case tooLarge(limit: UInt64)
    /// The parts open, but what is in them is not as it must be; the text says what was expected.
    case malformed(expected: String)
    /// The closing note is not about what stands before it.
    case wrongDigest
    /// The file is not signed by the key that it must be signed by.
    case badSignature
    /// The file does not begin as a receipt does.
    case notAReceipt
    /// The tiles behind the receipt are not those it was signed with.
    case alteredTiles
}

extension BundleError {
    /// The word of JSON and message catalogues.
    package var code: String {
        switch self {
        case .invalidKey: "invalid_bundle_key"
        case .notABundle: "not_a_bundle"
        case .otherRecipient: "other_recipient"
        case .truncated: "truncated"
        case .tampered, .wrongDigest, .alteredTiles: "altered"
        case .tooLarge: "too_large"
        case .malformed: "malformed"
        case .badSignature: "bad_signature"
        case .notAReceipt: "not_a_receipt"
        }
    }
}

extension BundleError: CustomStringConvertible {
    /// An English sentence without a full stop.
    package var description: String {
        switch self {
        case .invalidKey: "not a bundle key"
        case .notABundle: "the file does not begin as a bundle does"
        case .otherRecipient(let expected, let found): "sealed to the key \(found), not to \(expected)"
        case .truncated: "the file ends too early"
        case .tampered(let part): "part \(part) was altered, dropped, doubled, exchanged or added"
        case .tooLarge(let limit): "more than \(limit) bytes"
        case .malformed(let expected): "expected \(expected)"
        case .wrongDigest: "the closing note is about another content"
        case .badSignature: "not signed by the key that must have signed it"
        case .notAReceipt: "the file does not begin as a receipt does"
        case .alteredTiles: "the tiles are not those that were signed"
        }
    }
}
