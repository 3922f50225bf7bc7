import IkrarRoster
import Testing

@Suite("Garbage is answered, never a crash")
struct GarbageTests {
    /// SplitMix64, so that a failure can be repeated.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    /// Reads to the end or to a refusal; anything else would end the test process.
    static func survive(_ bytes: [UInt8], pieceLength: Int) {
        do {
            let reading = try Reading(bytes: bytes, pieceLength: pieceLength)
            #expect(reading.summary.personCount <= reading.entries.count)
        } catch {
            #expect(!error.code.isEmpty)
            #expect(!error.description.isEmpty)
        }
    }

    @Test("Random bytes", arguments: 0..<40 as Range<UInt64>)
    func randomBytes(seed: UInt64) {
        var generator = Seeded(state: seed)
        let bytes = (0..<Int.random(in: 0...3000, using: &generator)).map { _ in
            UInt8.random(in: 0...255, using: &generator)
        }
        Self.survive(bytes, pieceLength: Int.random(in: 1...100, using: &generator))
    }

    @Test("Random text of the characters that matter, below a sound header", arguments: 0..<60 as Range<UInt64>)
    func randomText(seed: UInt64) {
        var generator = Seeded(state: seed)
        let parts = [
            "199001012015011999", "3374990101909999", "\"", ";", ",", "\n", "\r", "\r\n", "NIP", "NAMA", " - ",
            "S.Sos.",
            "1,99E+17", "É", "\u{FEFF}", "\u{A0}", "FULAN", "Jumlah", "1", "2", "3", "'", "=", " ", "\t", "\u{1F600}",
        ]
        var text = [
            "NIP;NAMA;UNIT KERJA\n", "NIP,NAMA,GELAR BELAKANG,UNOR ID,UNOR NAMA,SATUAN KERJA NAMA,TMT JABATAN\n",
        ][Int(seed % 2)]
        for _ in 0..<400 { text += parts.randomElement(using: &generator) ?? "" }
        Self.survive(Array(text.utf8), pieceLength: Int.random(in: 1...100, using: &generator))
    }

    @Test("A sound file with flipped bytes", arguments: 0..<60 as Range<UInt64>)
    func flipped(seed: UInt64) {
        var generator = Seeded(state: seed)
        var bytes = PiecesTests.encodings[Int(seed) % PiecesTests.encodings.count]
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        Self.survive(bytes, pieceLength: .max)
    }
}
