import Foundation
import IkrarLedger
import Testing

@Suite("The grammar of records")
struct RecordGrammarTests {
    /// The text of a pledge with the line `key` replaced.
    private func pledge(_ key: String, _ line: String) throws -> [UInt8] {
        let (_, record, _) = try #require(try Sample.records().first { $0.record.type == .pledge })
        let lines = String(decoding: try record.encoded(), as: UTF8.self).split(separator: "\n")
        return Array(lines.map { ($0.hasPrefix("\(key) ") ? line : String($0)) + "\n" }.joined().utf8)
    }

    @Test(
        "refuses a second spelling of any value",
        arguments: [
            ("seq", "seq 05"), ("seq", "seq +5"), ("seq", "seq -5"), ("seq", "seq 5 "), ("seq", "seq  5"),
            ("seq", "seq 5.0"),
            ("seq", "seq ٥"), ("seq", "seq 9223372036854775808"), ("seq", "seq 18446744073709551616"), ("seq", "seq "),
            ("seq", "seq"), ("seq", "Seq 5"), ("seq", "seq\t5"), ("seq", "seq 0x5"), ("seq", "seq 5\r"),
            ("seq", "seq 0"),
            ("prev", "prev 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            ("prev", "prev 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vV="),
            ("prev", "prev 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU"),
            ("prev", "prev 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU=="), ("prev", "prev 5F9C"),
            ("seen", "seen 2"), ("seen", "seen 0 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU="),
            ("seen", "seen 2 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            ("seen", "seen 2  5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU="),
            ("by", "by a b"), ("by", "by a+b"), ("by", "by "), ("by", "by a\u{A0}b"),
            ("operator", "operator -"), ("ceremony", "ceremony "), ("ceremony", "ceremony  x"),
            ("ceremony", "ceremony x "),
            ("ceremony", "ceremony x\u{85}y"), ("ceremony", "ceremony x\u{2028}y"), ("ceremony", "ceremony x\u{7F}y"),
            ("ceremony", "ceremony x\u{0}y"), ("ceremony", "ceremony x\u{1B}[31m"),
            ("form", "form PN-2026"), ("form", "form PN 2026 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU="),
            ("form", "form PN-2026 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU= "),
        ]
    )
    func secondSpellings(key: String, line: String) throws {
        #expect(throws: LedgerError.self) { try Record(parsing: pledge(key, line)) }
    }

    @Test(
        "accepts hostile but printable text as it is",
        arguments: [
            "<script>alert(1)</script>", "'; DROP TABLE note; --", "=cmd()", "\u{202E}dlrow", "a\u{200B}b", "e\u{301}",
            "😀", "— x",
            "two  spaces",
        ]
    )
    func hostileText(ceremony: String) throws {
        let record = try Record(parsing: pledge("ceremony", "ceremony \(ceremony)"))
        guard case .pledge(let body) = record.body else { throw LedgerError.signingFailed }
        #expect(Array(body.ceremony.utf8) == Array(ceremony.utf8))
        #expect(try record.encoded() == pledge("ceremony", "ceremony \(ceremony)"))
    }

    @Test("names the line and what was expected there")
    func evidence() throws {
        #expect(
            throws: LedgerError.malformed(line: 3, expected: "`seq` with a number without sign or leading zero")
        ) { try Record(parsing: pledge("seq", "seq 05")) }
        #expect(throws: LedgerError.malformed(line: 1, expected: "a known type, such as ikrar/pledge/v1")) {
            try Record(parsing: Array("ikrar/pledge/v2\n".utf8))
        }
        #expect(throws: LedgerError.malformed(line: 2, expected: "`by`, ended by LF")) {
            try Record(parsing: Array("ikrar/pledge/v1\n".utf8))
        }
    }

    @Test(
        "refuses bytes that are not UTF-8, overlong forms and surrogates among them",
        arguments: [
            [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE2, 0x82],
        ] as [[UInt8]]
    )
    func invalidUTF8(bytes: [UInt8]) throws {
        let text = try pledge("ceremony", "ceremony X")
        let mark = try #require(text.lastIndex(of: UInt8(ascii: "X")))
        let bent = Array(text[..<mark]) + bytes + Array(text[(mark + 1)...])
        #expect(throws: LedgerError.self) { try Record(parsing: bent) }
    }

    @Test(
        "refuses to encode what it would refuse to parse",
        arguments: ["", " x", "x ", "a\nseq 9", "a\r", "\u{2029}"]
    )
    func unencodable(ceremony: String) throws {
        let body = SealBody(
            clock: Sample.clock,
            operator: Sample.voided,
            kind: .open,
            ceremony: ceremony,
            counts: .zero
        )
        let record = Record(
            header: RecordHeader(by: "a", after: .start, time: Sample.time()),
            body: .seal(body)
        )
        #expect(throws: LedgerError.self) { try record.encoded() }
    }

    @Test("names a ceremony in a seal exactly when the seal is about one")
    func sealCeremony() throws {
        func text(_ kind: SealKind) throws -> String {
            let header = RecordHeader(by: "a", after: .start, time: Sample.time())
            let bytes = try Record(header: header, body: try Sample.seal(kind, .zero)).encoded()
            return String(decoding: bytes, as: UTF8.self)
        }
        let line = "ceremony \(Sample.ceremony)\n"
        let daily = try text(.daily)
        #expect(!daily.contains("ceremony"))
        #expect(try Record(parsing: Array(daily.utf8)).body == Sample.seal(.daily, .zero))
        let named = daily.replacingOccurrences(of: "kind daily\n", with: "kind daily\n" + line)
        let unnamed = try text(.close).replacingOccurrences(of: line, with: "")
        for bent in [named, unnamed] {
            #expect(throws: LedgerError.self) { try Record(parsing: Array(bent.utf8)) }
        }
    }

    @Test("refuses a first record with a predecessor, and a later one without")
    func firstRecord() throws {
        func record(seq: UInt64, prev: Hash32, seen: TreeHead = .empty) throws -> Record {
            Record(
                header: RecordHeader(by: "a", seq: seq, prev: prev, seen: seen, time: Sample.time()),
                body: try Sample.define()
            )
        }
        _ = try record(seq: 0, prev: .emptyTree).encoded()
        #expect(throws: LedgerError.self) { try record(seq: 0, prev: Sample.voided).encoded() }
        #expect(throws: LedgerError.self) { try record(seq: 1, prev: .emptyTree).encoded() }
        #expect(throws: LedgerError.self) { try record(seq: .max, prev: Sample.voided).encoded() }
        let seen = TreeHead(size: 0, root: Sample.voided)
        #expect(throws: LedgerError.self) { try record(seq: 0, prev: .emptyTree, seen: seen).encoded() }
    }

    @Test("keeps a whole note within 4096 bytes")
    func length() throws {
        let key = try Sample.kiosk()
        func sign(_ length: Int) throws -> SignedRecord {
            let name = String(repeating: "x", count: length)
            let body = SealBody(
                clock: Sample.clock,
                operator: Sample.voided,
                kind: .open,
                ceremony: name,
                counts: .zero
            )
            let header = RecordHeader(by: key.name, after: .start, time: Sample.time())
            return try SignedRecord(signing: Record(header: header, body: .seal(body)), with: key)
        }
        let overhead = try sign(1).note.count - 1
        let longest = try sign(4096 - overhead)
        #expect(longest.note.count == 4096)
        #expect(try SignedRecord(parsing: longest.note) == longest)
        #expect(throws: LedgerError.tooLong(bytes: 4097, limit: 4096)) { try sign(4097 - overhead) }
        #expect(throws: LedgerError.tooLong(bytes: 4097, limit: 4096)) {
            try SignedRecord(parsing: longest.note + [0x0A])
        }
    }

    @Test("revokes from before the first record")
    func revokeAll() throws {
        let record = Record(
            header: RecordHeader(by: "hq", after: .start, time: Sample.time()),
            body: .revoke(RevokeBody(key: "kiosk", lastSeq: nil))
        )
        let text = try record.encoded()
        #expect(text.suffix(7) == Array("last -\n".utf8)[...])
        #expect(try Record(parsing: text) == record)
    }

    @Test("refuses to enrol a weak key")
    func weakEnrolment() throws {
        let id = Hash32.sha256(Array("k\n".utf8) + [1, 1] + [UInt8](repeating: 0, count: 31)).bytes.prefix(4)
        let digits = id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let vkey = "k+\(digits)+\(CanonicalBase64.encode([1, 1] + [UInt8](repeating: 0, count: 31)))"
        let lines = [
            "ikrar/enrol/v1", "by hq", "seq 0", "prev \(Hash32.emptyTree)", "seen 0 \(Hash32.emptyTree)",
            "time \(Sample.time())", "key \(vkey)", "site 3374-991",
        ]
        #expect(throws: LedgerError.weakKey) { try Record(parsing: Array(lines.map { $0 + "\n" }.joined().utf8)) }
    }

    @Test(
        "refuses an excuse until a day that is none",
        arguments: ["2026-02-30", "2026-2-03", "17-10-2026", "2026-10-17 ", "2026-13-01", "0000-01-01", "２026-10-17"]
    )
    func excusedUntil(until: String) throws {
        func record(_ until: String) throws -> Record {
            Record(
                header: RecordHeader(by: "hq", after: .start, time: Sample.time()),
                body: try Sample.excuse(until: until)
            )
        }
        #expect(throws: LedgerError.self) { try record(until).encoded() }
        let text = String(decoding: try record("2026-10-17").encoded(), as: UTF8.self)
        let bent = text.replacing("until 2026-10-17", with: "until \(until)")
        #expect(throws: LedgerError.self) { try Record(parsing: Array(bent.utf8)) }
    }

    @Test("refuses a rotation to the same key")
    func sameKey() throws {
        let key = try Sample.registrar().verifierKey
        let body = RotateBody(clock: Sample.clock, operator: Sample.voided, old: key, new: key, reason: "scheduled")
        let record = Record(
            header: RecordHeader(by: "hq", after: .start, time: Sample.time()),
            body: .rotate(body)
        )
        #expect(throws: LedgerError.self) { try record.encoded() }
        let other = try Record(
            header: RecordHeader(by: "hq", after: .start, time: Sample.time()),
            body: Sample.rotate()
        ).encoded()
        let lines = String(decoding: other, as: UTF8.self).split(separator: "\n").map { line in
            line.hasPrefix("new ") ? "new \(key.text)" : String(line)
        }
        #expect(throws: LedgerError.self) { try Record(parsing: Array(lines.map { $0 + "\n" }.joined().utf8)) }
    }
}
