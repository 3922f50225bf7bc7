import IkrarLedger

/// A `Signature-Input` field in the one form taken:
/// `ikrar=(<components>);created=<seconds>;keyid="<name>+<key ID>";alg="ed25519"`.
struct SignatureInput {
    /// When it was signed (Unix seconds).
    let created: Int64
    /// The key that signed.
    let keyID: String

    private static let start = Array("\(SignatureBase.label)=\(SignatureBase.componentList);created=".utf8)
    private static let middle = Array(";keyid=\"".utf8)
    private static let end = Array("\";alg=\"ed25519\"".utf8)

    /// Reads the field's value.
    init(parsing text: String) throws(MessageSignatureError) {
        var rest = Array(text.utf8)[...]
        guard rest.starts(with: SignatureInput.start) else { throw SignatureInput.malformed }
        rest = rest.dropFirst(SignatureInput.start.count)
        guard let created = SignatureInput.seconds(rest.prefix { $0 != UInt8(ascii: ";") }) else {
            throw SignatureInput.malformed
        }
        rest = rest.drop { $0 != UInt8(ascii: ";") }
        guard rest.starts(with: SignatureInput.middle) else { throw SignatureInput.malformed }
        rest = rest.dropFirst(SignatureInput.middle.count)
        let keyID = String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        guard SignatureBase.isPrintable(keyID), rest.dropFirst(keyID.utf8.count).elementsEqual(SignatureInput.end)
        else {
            throw SignatureInput.malformed
        }
        self.created = created
        self.keyID = keyID
    }

    private static let malformed = MessageSignatureError.malformed(
        header: WireProtocol.Header.signatureInput,
        expected: "\(SignatureBase.label)=\(SignatureBase.componentList);created=…;keyid=\"…\";alg=\"ed25519\""
    )

    /// A clock before 1970 counts backwards.
    private static func seconds(_ text: ArraySlice<UInt8>) -> Int64? {
        guard text.first == UInt8(ascii: "-") else { return CanonicalDecimal.decode(text).map(Int64.init) }
        guard let magnitude = CanonicalDecimal.decode(text.dropFirst()), magnitude > 0 else { return nil }
        return -Int64(magnitude)
    }
}
