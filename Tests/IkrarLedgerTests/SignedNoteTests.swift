import IkrarLedger
import Testing

@Suite("Signed notes")
struct SignedNoteTests {
    /// c2sp.org/signed-note, the example of the specification.
    static let exampleKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
    static let example = """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

        """

    /// golang.org/x/mod/sumdb/note, `note_test.go`.
    static let neumannSecret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    static let neumannKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    static let neumann = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

        """

    @Test("verifies the example of c2sp.org/signed-note")
    func example() throws {
        let key = try VerifierKey(parsing: Self.exampleKey)
        let note = try SignedNote(parsing: Array(Self.example.utf8))
        #expect(key.text == Self.exampleKey)
        #expect(key.keyID == 0x530d_903a)
        #expect(note.text == Array("This is an example message.\n".utf8))
        #expect(try note.verifiedSignature(by: key) == note.signatures[0])
    }

    @Test("signs the text of Go's sumdb/note to the same bytes")
    func sumdb() throws {
        let key = try SignerKey(parsing: Self.neumannSecret)
        #expect(key.verifierKey.text == Self.neumannKey)
        #expect(key.text == Self.neumannSecret)
        let text = Array(Self.neumann.utf8).prefix { _ in true }
        let parsed = try SignedNote(parsing: Array(text))
        let signed = try SignedNote(signing: parsed.text, with: key)
        #expect(signed.bytes == Array(Self.neumann.utf8))
        #expect(signed == parsed)
    }

    @Test("passes over signatures by other keys")
    func otherKeys() throws {
        let lines = Self.neumann.split(separator: "\n", omittingEmptySubsequences: false)
        let other =
            "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM="
        let text = lines.prefix(3).joined(separator: "\n") + "\n\(other)\n\(lines[3])\n"
        let note = try SignedNote(parsing: Array(text.utf8))
        #expect(note.signatures.map(\.name) == ["example.com/foo", "PeterNeumann"])
        #expect(try note.verifiedSignature(by: VerifierKey(parsing: Self.neumannKey)) == note.signatures[1])
        #expect(throws: LedgerError.badSignature(by: "example.com/foo")) {
            try note.verifiedSignature(by: VerifierKey(parsing: Self.exampleKey))
        }
    }

    @Test("names the signer it misses")
    func missing() throws {
        let note = try SignedNote(parsing: Array(Self.example.utf8))
        #expect(throws: LedgerError.wrongSigner(expected: "PeterNeumann", found: "example.com/foo")) {
            try note.verifiedSignature(by: VerifierKey(parsing: Self.neumannKey))
        }
        let namesake = try SignerKey(name: "example.com/foo", seed: [UInt8](repeating: 7, count: 32)).verifierKey
        #expect(throws: LedgerError.wrongKeyID(expected: namesake.keyID, found: 0x530d_903a)) {
            try note.verifiedSignature(by: namesake)
        }
    }

    @Test(
        "refuses what is not a signed note",
        arguments: [
            "", "\n", "text\n", "text\n\n", "text\n\nsigned\n", "text\n\n— name\n", "text\n\n— name AAAAAAA=\n\n",
            "text\n\n— name AAAAAAA=", "text\n\n— name AAAAAAA=\r\n", "te\txt\n\n— name AAAAAAA=\n",
            "text\n\n—  name AAAAAAA=\n", "text\n\n— name  AAAAAAA=\n", "text\n\n— na+me AAAAAAA=\n",
            "text\n\n— name AAAA\n", "text\n\n— name AAAAAAB=\n", "text\n\n— name AAAAAAA\n",
            "text\n\n- name AAAAAAA=\n",
        ]
    )
    func malformed(text: String) throws {
        #expect(throws: LedgerError.self) { try SignedNote(parsing: Array(text.utf8)) }
    }

    @Test("accepts the smallest signed note")
    func smallest() throws {
        let note = try SignedNote(parsing: Array("text\n\n— name AAAAAAA=\n".utf8))
        #expect(note.signatures == [NoteSignature(name: "name", keyID: 0, blob: [0])])
    }

    @Test("refuses bytes that are not UTF-8, and never repairs them")
    func invalidUTF8() throws {
        var bytes = Array(Self.example.utf8)
        bytes[0] = 0xFF
        #expect(throws: LedgerError.malformed(line: 1, expected: "UTF-8")) { try SignedNote(parsing: bytes) }
    }
}
