import IkrarLedger
import Testing

@Suite("Openings")
struct OpeningTests {
    @Test("commit to every byte")
    func commitment() throws {
        for (_, opening) in Sample.openings {
            let bytes = try opening.encoded()
            for position in bytes.indices {
                var bent = bytes
                bent[position] ^= 0x01
                let parsed = try? Opening(parsing: bent)
                if let parsed { #expect(try parsed.commitment() != opening.commitment()) }
            }
        }
    }

    @Test("differ in their commitment by the salt alone")
    func salt() throws {
        var generator = SystemRandomNumberGenerator()
        let first = Opening.salt(using: &generator)
        let second = Opening.salt(using: &generator)
        #expect(first.count == 32)
        #expect(first != second)
        let commitments = try [first, second].map {
            try Opening.unmatched(UnmatchedOpening(salt: $0, input: "199001012015011998")).commitment()
        }
        #expect(commitments[0] != commitments[1])
    }

    @Test("refuse salts of another length, empty values and further lines")
    func refused() throws {
        let short = Opening.unmatched(UnmatchedOpening(salt: [1, 2, 3], input: "x"))
        #expect(throws: LedgerError.unencodable(field: "salt", expected: "32 bytes")) { try short.encoded() }
        let empty = Opening.unmatched(UnmatchedOpening(salt: Sample.salt(1), input: ""))
        #expect(throws: LedgerError.self) { try empty.encoded() }
        let twoLines = Opening.unmatched(UnmatchedOpening(salt: Sample.salt(1), input: "x\ny"))
        #expect(throws: LedgerError.self) { try twoLines.encoded() }
        let good = try Sample.person.encoded()
        #expect(throws: LedgerError.self) { try Opening(parsing: good + Array("more 1\n".utf8)) }
        #expect(throws: LedgerError.self) { try Opening(parsing: Array(good.dropLast())) }
        #expect(throws: LedgerError.self) { try Opening(parsing: []) }
        let long = Opening.unmatched(UnmatchedOpening(salt: Sample.salt(1), input: String(repeating: "x", count: 5000)))
        #expect(throws: LedgerError.self) { try long.encoded() }
    }

    @Test("refuse an act that is none, and a user number beyond 32 bits")
    func values() throws {
        let person = String(decoding: try Sample.person.encoded(), as: UTF8.self)
        let bent = person.split(separator: "\n").map { $0 == "act signed" ? "act maybe\n" : "\($0)\n" }.joined()
        #expect(
            throws: LedgerError.malformed(line: 3, expected: "`act` with one of attended, signed, refused, excused")
        ) {
            try Opening(parsing: Array(bent.utf8))
        }
        let officer = String(decoding: try Sample.officer.encoded(), as: UTF8.self)
        let large = officer.split(separator: "\n").map { $0.hasPrefix("uid ") ? "uid 4294967296\n" : "\($0)\n" }
            .joined()
        #expect(throws: LedgerError.self) { try Opening(parsing: Array(large.utf8)) }
    }

    @Test("of an operator tell a shift's officer and a witness where there are any, in this order")
    func operatorNames() throws {
        for (officer, witness) in [
            (nil, nil), ("Budi Contoh", nil), (nil, "Siti Saksi"), ("Budi Contoh", "Siti Saksi"),
        ] {
            let opening = Opening.officer(
                OperatorOpening(
                    salt: Sample.salt(1),
                    uid: 1,
                    user: "petugas",
                    session: "1",
                    officer: officer,
                    witness: witness
                )
            )
            #expect(try Opening(parsing: try opening.encoded()) == opening)
        }
        let plain = try Opening.officer(OperatorOpening(salt: Sample.salt(1), uid: 1, user: "u", session: "1"))
            .encoded()
        for lines in ["witness A\nofficer B\n", "officer A\nofficer B\n", "officer\n", "officer \n", "witnesses A\n"] {
            #expect(throws: LedgerError.self) { try Opening(parsing: plain + Array(lines.utf8)) }
        }
    }
}
