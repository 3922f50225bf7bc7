import Foundation
import IkrarLedger
import Testing

@Suite("Golden records")
struct GoldenTests {
    @Test("hold exactly the bytes that are made today")
    func unchanged() throws {
        if let directory = ProcessInfo.processInfo.environment[Golden.regenerateVariable] {
            try Golden.write(to: directory)
            return
        }
        for (path, bytes) in try Golden.made() {
            #expect(try Golden.read(path) == bytes, "\(path)")
        }
    }

    @Test("cover every type of record")
    func allTypes() throws {
        #expect(Set(try Sample.records().map(\.record.type)) == Set(RecordType.allCases))
    }

    @Test("parse to what they were made from, and encode to their own bytes")
    func roundTrip() throws {
        for (name, record, key) in try Sample.records() {
            let signed = try SignedRecord(parsing: Golden.read("records/\(name).note"))
            try signed.verify(with: key.verifierKey)
            #expect(signed.record == record)
            #expect(try signed.record.encoded() == record.encoded())
            #expect(try SignedRecord(signing: signed.record, with: key) == signed)
        }
        for (name, opening) in Sample.openings {
            let bytes = try Golden.read("openings/\(name).txt")
            let parsed = try Opening(parsing: bytes)
            #expect(parsed == opening)
            #expect(try parsed.encoded() == bytes)
            #expect(try parsed.commitment() == Hash32.sha256(bytes))
        }
    }

    @Test("are the examples of the format's definition")
    func definition() throws {
        let article = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/IkrarLedger/IkrarLedger.docc/RecordFormat.md")
        let text = try String(contentsOf: article, encoding: .utf8)
        for path in ["records/pledge.note", "openings/pledge.txt"] {
            let example = String(decoding: try Golden.read(path), as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
            #expect(text.contains(example), "\(path)")
        }
        #expect(text.contains("    \(try SignedRecord(parsing: Golden.read("records/pledge.note")).leaf)\n"))
        #expect(text.contains("    \(try Sample.kiosk().verifierKey)\n"))
    }

    @Test("form a chain")
    func chain() throws {
        var chain = Chain(key: try Sample.kiosk().verifierKey)
        for path in Golden.chain {
            try chain.append(SignedRecord(parsing: Golden.read(path)))
        }
        #expect(chain.head.nextSeq == 7)
    }

    @Test("are refused with a bit of any byte flipped", arguments: RecordType.allCases)
    func flippedBits(type: RecordType) throws {
        let (_, _, signer) = try #require(try Sample.records().first { $0.record.type == type })
        let note = try Golden.read("records/\(type.rawValue).note")
        let key = signer.verifierKey
        // Every bit of one record; of the others one bit a byte, as each verification takes its time.
        let bits = type == .pledge ? Array(0..<8) : [0]
        for position in note.indices {
            for bit in bits {
                var bent = note
                bent[position] ^= 1 << bit
                #expect(throws: LedgerError.self, "byte \(position) bit \(bit)") {
                    try SignedRecord(parsing: bent).verify(with: key)
                }
            }
        }
    }

    @Test(
        "are refused with any byte dropped, doubled or cut off",
        arguments: ["records/pledge.note", "records/enrol.note"]
    )
    func shiftedBytes(path: String) throws {
        let note = try Golden.read(path)
        let key = try path == "records/enrol.note" ? Sample.registrar() : Sample.kiosk()
        func expectRefused(_ bent: [UInt8], _ what: String) {
            #expect(throws: LedgerError.self, "\(what)") {
                try SignedRecord(parsing: bent).verify(with: key.verifierKey)
            }
        }
        for position in note.indices {
            expectRefused(Array(note[..<position]), "cut at \(position)")
            var bent = note
            bent.remove(at: position)
            expectRefused(bent, "without byte \(position)")
            bent.insert(note[position], at: position)
            bent.insert(note[position], at: position)
            expectRefused(bent, "byte \(position) twice")
        }
        expectRefused(note + note, "twice")
        expectRefused(note + [0x0A], "with a further line")
    }

    @Test("are refused with lines dropped, doubled or exchanged, even when signed anew", arguments: RecordType.allCases)
    func shuffledLines(type: RecordType) throws {
        let (_, record, _) = try #require(try Sample.records().first { $0.record.type == type })
        let lines = try record.encoded().split(separator: 0x0A)
        func text(_ lines: [ArraySlice<UInt8>]) -> [UInt8] { lines.flatMap { $0 + [0x0A] } }
        #expect(try Record(parsing: text(lines)) == record)
        for index in lines.indices {
            var bent = lines
            bent.remove(at: index)
            #expect(throws: LedgerError.self) { try Record(parsing: text(bent)) }
            bent = lines
            bent.insert(lines[index], at: index)
            #expect(throws: LedgerError.self) { try Record(parsing: text(bent)) }
            bent = lines
            bent.insert(Array("extra line".utf8)[...], at: index)
            #expect(throws: LedgerError.self) { try Record(parsing: text(bent)) }
            for other in lines.indices where other != index {
                bent = lines
                bent.swapAt(index, other)
                #expect(throws: LedgerError.self) { try Record(parsing: text(bent)) }
            }
        }
    }
}
