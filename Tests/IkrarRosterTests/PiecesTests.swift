import IkrarRoster
import Testing

@Suite("How a file is cut into pieces makes no difference")
struct PiecesTests {
    /// A small file with every quirk that spans bytes.
    static let quirks =
        "sep=;\r\nDAFTAR;;\r\nNIP;NAMA;UNIT KERJA\r\n1;2;3\r\n'199001012015011999;\"RENÉE\r\n“X”\"\"\";DINAS – É\r\n"
        + "\r\n19900101\u{A0}201501 2 998;FULANAH;A - B\r1,9E+17;SAMPEL;DINAS\nJumlah;2;\n"

    static let encodings: [[UInt8]] = [
        Array(quirks.utf8), [0xEF, 0xBB, 0xBF] + Array(quirks.utf8),
        EncodingTests.utf16(quirks, bigEndian: false, mark: true),
        EncodingTests.utf16(quirks, bigEndian: true, mark: false),
        quirks.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : 0x93 },
    ]

    @Test("One byte at a time, and cut at every place", arguments: encodings.indices)
    func everyCut(index: Int) throws {
        let bytes = Self.encodings[index]
        let whole = try Reading(bytes: bytes)
        #expect(whole.people.count == 2)
        let single = try Reading(bytes: bytes, pieceLength: 1)
        #expect(single.entries == whole.entries)
        #expect(single.summary == whole.summary)
        for cut in 1..<bytes.count {
            var reader = RosterReader()
            var entries = try reader.consume(Array(bytes[..<cut]))
            entries += try reader.consume(Array(bytes[cut...]))
            let end = try reader.finish()
            #expect(entries + end.entries == whole.entries, "cut at \(cut)")
            #expect(end.summary == whole.summary, "cut at \(cut)")
        }
    }

    @Test("Also beyond the part looked at before the first row", arguments: [1, 7, 65_537])
    func longFile(pieceLength: Int) throws {
        var text = Line.header + "\n"
        for row in 0..<5000 {
            text +=
                "1990\(row % 12 < 9 ? "0" : "")\(row % 12 + 1)\(row / 12 % 19 + 10)20150\(row % 9 + 1)19\(row % 10)9;"
            text += "\"FULANÉ \(row)\r\n\";DINAS \(row % 40) - KOTA\r\n"
        }
        let bytes = Array(text.utf8)
        #expect(bytes.count > 150_000)
        let whole = try Reading(bytes: bytes)
        let pieces = try Reading(bytes: bytes, pieceLength: pieceLength)
        #expect(pieces.entries == whole.entries)
        #expect(pieces.summary == whole.summary)
        #expect(whole.entries.count == 5000)
    }
}
