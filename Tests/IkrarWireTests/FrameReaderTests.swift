import IkrarLedger
import IkrarWire
import Testing

@Suite("Frames")
struct FrameReaderTests {
    private let leaf = Hash32.sha256([1, 2, 3])

    private var frames: [Frame] {
        [
            .note(Array("a note\n".utf8)),
            .opening(Array("its subject\n".utf8)),
            .opening(Array("its operator\n".utf8)),
            .withheld(seq: 7, leaf: leaf),
            .note(Array("another note\nwith withheld 1 inside\n".utf8)),
        ]
    }

    @Test("writes and reads the same frames")
    func roundTrip() throws {
        let body = Frame.encode(frames)
        #expect(try FrameReader.frames(in: body) == frames)
        #expect(body.count == frames.map(\.encodedBytes).reduce(0, +))
        #expect(try FrameReader.frames(in: []) == [])
    }

    @Test("writes the documented bytes")
    func bytes() {
        #expect(
            String(decoding: Frame.encode(frames), as: UTF8.self) == """
                note 7
                a note
                opening 12
                its subject
                opening 13
                its operator
                withheld 7 \(leaf.base64)
                note 36
                another note
                with withheld 1 inside

                """
        )
    }

    @Test("cut anywhere, gives whole frames or says that it was cut")
    func cutEverywhere() throws {
        let body = Frame.encode(frames)
        var ends: Set<Int> = [0]
        for frame in frames { ends.insert((ends.max() ?? 0) + frame.encodedBytes) }
        for length in 0...body.count {
            let cut = Array(body.prefix(length))
            if ends.contains(length) {
                #expect(
                    try FrameReader.frames(in: cut) == Array(frames.prefix(ends.sorted().firstIndex(of: length) ?? 0))
                )
            } else {
                let start = ends.filter { $0 < length }.max() ?? 0
                #expect(throws: FrameError.truncated(offset: start)) { try FrameReader.frames(in: cut) }
            }
        }
    }

    @Test(
        "with any byte of a first line changed, is refused or reads as other frames",
        arguments: [UInt8(0x01), 0x20, 0x80]
    )
    func changedBytes(mask: UInt8) throws {
        let body = Frame.encode([.withheld(seq: 7, leaf: leaf)])
        for position in body.indices {
            var bent = body
            bent[position] ^= mask
            let read = try? FrameReader.frames(in: bent)
            #expect(read != [.withheld(seq: 7, leaf: leaf)])
            // What is read at all has exactly one spelling.
            if let read { #expect(Frame.encode(read) == bent) }
        }
    }

    @Test(
        "refuses what is no frame",
        arguments: [
            "\n", " \n", "note\n", "note \n", "note 0\n", "note 01\nx", "note +1\nx", "note -1\nx", "note 1 \nx",
            "note  1\nx",
            "Note 1\nx", "note 1\r\nx", "note 1 1\nx", "frame 1\nx", "opening 1\nx", "withheld 1\n",
            "withheld 1 AAAA\n", "withheld 01 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
            "withheld 1 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
            "withheld 9223372036854775808 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
            "note 99999999999999999999\nx", "note 18446744073709551615\nx", "note 9223372036854775807\nx",
            "note 1\nx\n", "x",
        ]
    )
    func malformed(body: String) {
        #expect(throws: FrameError.self) { try FrameReader.frames(in: Array(body.utf8)) }
    }

    @Test("refuses a first line that never ends, without reading it all")
    func endlessLine() {
        let body = Array("note ".utf8) + [UInt8](repeating: UInt8(ascii: "1"), count: 100_000)
        #expect(throws: FrameError.malformed(offset: 0, expected: "a line of at most 73 bytes")) {
            try FrameReader.frames(in: body)
        }
    }

    @Test("refuses notes and openings longer than a record")
    func tooLong() {
        let long = [UInt8](repeating: 0x61, count: Record.maximumNoteBytes + 1)
        #expect(throws: FrameError.tooLong(offset: 0, bytes: 4097, limit: 4096)) {
            try FrameReader.frames(in: Frame.encode([.note(long)]))
        }
        #expect(throws: FrameError.tooLong(offset: 8, bytes: 4097, limit: 4096)) {
            try FrameReader.frames(in: Frame.encode([.note([0x61]), .opening(long)]))
        }
    }

    @Test("refuses a third opening of one note, and one behind a withheld note")
    func misplacedOpenings() {
        let opening = Frame.opening([0x61])
        #expect(throws: FrameError.misplacedOpening(offset: 30)) {
            try FrameReader.frames(in: Frame.encode([.note([0x61]), opening, opening, opening]))
        }
        #expect(throws: FrameError.self) {
            try FrameReader.frames(in: Frame.encode([.note([0x61]), .withheld(seq: 1, leaf: leaf), opening]))
        }
    }

    @Test("refuses more records than a batch holds, and a body beyond the limit")
    func tooMany() throws {
        let limit = WireProtocol.Limit.batchRecordsMax
        let full = [Frame](repeating: .note([0x61]), count: limit)
        #expect(try FrameReader.frames(in: Frame.encode(full)).count == limit)
        #expect(throws: FrameError.tooManyRecords(offset: limit * 8, limit: limit)) {
            try FrameReader.frames(in: Frame.encode(full + [.withheld(seq: 1, leaf: leaf)]))
        }
        let huge = [UInt8](repeating: 0, count: WireProtocol.Limit.bodyBytesMax + 1)
        #expect(throws: FrameError.bodyTooLarge(bytes: huge.count, limit: huge.count - 1)) {
            try FrameReader.frames(in: huge)
        }
    }

    @Test("reads or refuses any bytes, and never traps", arguments: 0..<20)
    func arbitraryBytes(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        let alphabet = Array("note opening withheld 0123456789\n\nAAAA=".utf8)
        for _ in 0..<500 {
            let body = (0..<60).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return alphabet[Int(state >> 33) % alphabet.count]
            }
            if let read = try? FrameReader.frames(in: body) { #expect(Frame.encode(read) == body) }
        }
    }
}
