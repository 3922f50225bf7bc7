import IkrarLedger
import Testing

@Suite("Signed records")
struct SignedRecordTests {
    private func signed() throws -> SignedRecord {
        try Sample.chain()[3]
    }

    @Test("are signed notes, with the leaf hash of RFC 6962")
    func shape() throws {
        let signed = try signed()
        let note = try SignedNote(parsing: signed.note)
        #expect(try note.text == signed.record.encoded())
        #expect(try note.verifiedSignature(by: Sample.kiosk().verifierKey).keyID == signed.keyID)
        #expect(signed.leaf == Hash32.sha256([0x00] + signed.note))
    }

    @Test("are signed only by the name in `by`")
    func signer() throws {
        let other = try Sample.registrar()
        #expect(throws: LedgerError.wrongSigner(expected: try Sample.kiosk().name, found: other.name)) {
            try SignedRecord(signing: signed().record, with: other)
        }
        let foreign = try SignedNote(signing: signed().record.encoded(), with: other)
        #expect(throws: LedgerError.wrongSigner(expected: try Sample.kiosk().name, found: other.name)) {
            try SignedRecord(parsing: foreign.bytes)
        }
    }

    @Test("are refused with a second signature line")
    func secondSignature() throws {
        let note = try signed().note
        let line = note.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().last ?? []
        #expect(throws: LedgerError.self) { try SignedRecord(parsing: note + line + [0x0A]) }
    }

    @Test("do not verify under a namesake's key or another name")
    func otherKeys() throws {
        let signed = try signed()
        let namesake = try SignerKey(name: try Sample.kiosk().name, seed: [UInt8](repeating: 9, count: 32)).verifierKey
        #expect(throws: LedgerError.wrongKeyID(expected: namesake.keyID, found: signed.keyID)) {
            try signed.verify(with: namesake)
        }
        #expect(throws: LedgerError.self) { try signed.verify(with: Sample.registrar().verifierKey) }
    }

    @Test("accept no free bits in the base64 of the signature")
    func freeBits() throws {
        var note = try signed().note
        // 68 bytes leave two bits of the last digit before `=` unused.
        let digit = note.count - 3
        #expect(note[digit + 1] == UInt8(ascii: "="))
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let value = try #require(alphabet.firstIndex(of: note[digit]))
        for other in alphabet.indices where other != value && other >> 2 == value >> 2 {
            note[digit] = alphabet[other]
            #expect(throws: LedgerError.self) { try SignedRecord(parsing: note) }
        }
    }
}
