import IkrarModel
import IkrarRoster
import Testing

@Suite("Encodings and line ends are found without an option")
struct EncodingTests {
    static let text = "NIP;NAMA;UNIT KERJA\n199001012015011999;RENÉE “FULAN”;DINAS CAFÉ\n"

    static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
        let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
        return units.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    static let encoded: [(RosterEncoding, [UInt8])] = [
        (.utf8, Array(text.utf8)),
        (.utf8, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
        (.utf16LittleEndian, utf16(text, bigEndian: false, mark: true)),
        (.utf16LittleEndian, utf16(text, bigEndian: false, mark: false)),
        (.utf16BigEndian, utf16(text, bigEndian: true, mark: true)),
        (.utf16BigEndian, utf16(text, bigEndian: true, mark: false)),
        (
            .windows1252,
            text.unicodeScalars.map { scalar in
                switch scalar {
                case "“": 0x93
                case "”": 0x94
                default: UInt8(truncatingIfNeeded: scalar.value)
                }
            }
        ),
    ]

    @Test("UTF-8, UTF-16 and Windows-1252 say the same", arguments: encoded.indices)
    func everyEncoding(index: Int) throws {
        let (encoding, bytes) = Self.encoded[index]
        let reading = try Reading(bytes: bytes)
        #expect(reading.summary.encoding == encoding)
        #expect(reading.people.first?.name == "RENÉE “FULAN”")
        #expect(reading.people.first?.unitID == reading.summary.units.first?.id)
        #expect(reading.summary.units.map(\.name) == ["DINAS CAFÉ"])
    }

    @Test("A Windows-1252 byte late in a long ASCII file changes nothing before it")
    func lateWindows1252() throws {
        var bytes = Array((Line.header + "\n").utf8)
        for row in 0..<4000 {
            bytes += Array("1990010120150\(row % 2 + 11)\(row % 2 + 1)9\(row % 90 + 10);FULAN \(row);DINAS\n".utf8)
        }
        bytes += Array("199001012024211997;REN".utf8) + [0xC9] + Array(";DINAS\n".utf8)
        let reading = try Reading(bytes: bytes)
        #expect(reading.summary.encoding == .windows1252)
        #expect(reading.people.last?.name == "RENÉ")
    }

    @Test("A broken byte in a UTF-8 file refuses its row and no other")
    func brokenUTF8() throws {
        let bytes =
            Array("NIP;NAMA;UNIT KERJA;ALAMAT\n199001012015011999;RENÉE;DINAS;\n199001012015012998;FUL".utf8)
            + [0xFF] + Array("AN;DINAS;\n199001012024211997;SAMPEL;DINAS;X".utf8) + [0xFF] + Array("\n".utf8)
        let reading = try Reading(bytes: bytes)
        #expect(reading.refused == [RosterRefusal(row: 3, column: "NAMA", reason: .unreadableText)])
        #expect(reading.people.map(\.row) == [2, 4], "a broken byte in a dropped column hurts nobody")
    }

    @Test("Rows end with LF, CRLF or CR alone", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) throws {
        let reading = try Reading([Line.header, Line.man, "", Line.woman].joined(separator: end))
        #expect(reading.people.map(\.row) == [2, 4], "blank rows count as in a spreadsheet")
    }

    @Test("A NUL in a text of bytes is no text")
    func nul() {
        #expect(throws: RosterFileRefusal.notText) { try Reading(Line.file(Line.man) + "\0") }
    }
}
