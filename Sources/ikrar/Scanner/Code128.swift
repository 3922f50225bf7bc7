/// A Code 128 barcode of ASCII text, in code set B (ISO/IEC 15417).
struct Code128 {
    /// Light modules on both sides, without which readers do not find it.
    private static let quietZone = 10
    /// Lines of a terminal: enough for a reader to cross all bars.
    private static let height = 4
    private static let startB = 104
    private static let stop = "2331112"

    /// From left to right; true is dark.
    let modules: [Bool]

    /// The code of `bytes`; nil when one is no printable character of ASCII.
    init?(_ bytes: [UInt8]) {
        guard bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
        let values = bytes.map { Int($0) - 0x20 }
        let sum = values.enumerated().reduce(Self.startB) { $0 + ($1.offset + 1) * $1.element }
        let widths = ([Self.startB] + values + [sum % 103]).map { Self.patterns[$0] } + [Self.stop]
        var modules: [Bool] = []
        for (index, width) in widths.joined().utf8.enumerated() {
            modules += [Bool](repeating: index % 2 == 0, count: Int(width - UInt8(ascii: "0")))
        }
        self.modules = modules
    }

    /// The code for a terminal with light text on dark: two modules in each character.
    var lines: [String] {
        let quiet = [Bool](repeating: false, count: Self.quietZone)
        var row = quiet + modules + quiet
        if row.count % 2 == 1 { row.append(false) }
        let line = stride(from: 0, to: row.count, by: 2).map { index in
            switch (row[index], row[index + 1]) {
            case (false, false): "█"
            case (false, true): "▌"
            case (true, false): "▐"
            case (true, true): " "
            }
        }.joined()
        return [String](repeating: line, count: Self.height)
    }

    /// The widths of bars and spaces of each value, 0…105.
    private static let patterns = """
        212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222
        123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321
        232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121
        313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224
        111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111
        111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113
        114311 411113 411311 113141 114131 311141 411131 211412 211214 211232
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
}
