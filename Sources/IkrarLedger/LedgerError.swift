/// Why bytes were refused as a note, record, opening or key, or why a value cannot become one.
///
/// Parsing reports the line; encoding reports the field. No case carries the text of an opening, so an error may be
/// logged.
package enum LedgerError: Error, Hashable, Sendable {
    /// The text is longer than its format allows.
    case tooLong(bytes: Int, limit: Int)
    /// Line `line` (counted from 1) is not what the grammar demands there; `expected` says what is.
    case malformed(line: Int, expected: String)
    /// A value cannot stand on the line `field`; `expected` says what can.
    case unencodable(field: String, expected: String)
    /// A key's text is not a C2SP vkey or skey; `expected` says what is wanted where it broke off.
    case malformedKey(expected: String)
    /// The public key is a small-order point or not in canonical form, so signatures under it can be forged.
    case weakKey
    /// The note is not signed by the name it should be.
    case wrongSigner(expected: String, found: String)
    /// The signer's name fits but the key ID does not: another key of the same name.
    case wrongKeyID(expected: UInt32, found: UInt32)
    /// The signature under the name `by` does not fit the text.
    case badSignature(by: String)
    /// The checkpoint is another log's.
    case wrongOrigin(expected: String, found: String)
    /// A tile has another length than its width says.
    case wrongLength(bytes: Int, expected: Int)
    /// A bundle of entries breaks off in, or goes on at, the entry `entry` (counted from 0).
    case malformedBundle(entry: Int)
    /// The cryptographic library could not sign.
    case signingFailed
}

extension LedgerError: CustomStringConvertible {
    /// An English sentence without a full stop.
    package var description: String {
        switch self {
        case .tooLong(let bytes, let limit): "\(bytes) bytes where at most \(limit) are allowed"
        case .malformed(let line, let expected): "line \(line): expected \(expected)"
        case .unencodable(let field, let expected): "\(field): expected \(expected)"
        case .malformedKey(let expected): "key: expected \(expected)"
        case .weakKey: "the public key is weak: a small-order point or not in canonical form"
        case .wrongSigner(let expected, let found): "signed by \(found), expected \(expected)"
        case .wrongKeyID(let expected, let found):
            "key ID \(Hexadecimal.encode(found)), expected \(Hexadecimal.encode(expected))"
        case .badSignature(let name): "the signature by \(name) does not fit the text"
        case .wrongOrigin(let expected, let found): "a checkpoint of \(found), expected \(expected)"
        case .wrongLength(let bytes, let expected): "\(bytes) bytes where \(expected) were expected"
        case .malformedBundle(let entry): "the bundle does not end with its last entry: see entry \(entry)"
        case .signingFailed: "signing failed"
        }
    }
}
