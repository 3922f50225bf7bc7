import CQREncode

/// A QR code of some bytes, in byte mode with error correction L: the most bytes there are.
struct QRCode {
    /// Modules on each side.
    let side: Int
    /// Row by row; true is dark.
    private let modules: [Bool]

    /// Light modules around the code, without which readers do not find it.
    private static let quietZone = 4

    /// The code of `bytes`; nil when they do not fit.
    init?(_ bytes: [UInt8]) {
        // Version 0: the smallest that holds them.
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_L) else { return nil }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        self.side = side
        // The lowest bit tells dark from light.
        modules = (0..<(side * side)).map { data[$0] & 1 == 1 }
    }

    /// Whether the module is dark; outside the code all is light.
    func isDark(row: Int, column: Int) -> Bool {
        guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
        return modules[row * side + column]
    }

    /// The code for a terminal with light text on dark: two rows of modules in one line of half blocks.
    var lines: [String] {
        let range = -Self.quietZone..<(side + Self.quietZone)
        return stride(from: range.lowerBound, to: range.upperBound, by: 2).map { row in
            range.map { column in
                switch (isDark(row: row, column: column), isDark(row: row + 1, column: column)) {
                case (false, false): "█"
                case (false, true): "▀"
                case (true, false): "▄"
                case (true, true): " "
                }
            }.joined()
        }
    }

    /// The code as a drawing of one path.
    var svg: String {
        let size = side + 2 * Self.quietZone
        var path = ""
        for row in 0..<side {
            for column in 0..<side where isDark(row: row, column: column) {
                path += "M\(column + Self.quietZone) \(row + Self.quietZone)h1v1h-1z"
            }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size) \(size)" shape-rendering="crispEdges">\
            <rect width="\(size)" height="\(size)" fill="#fff"/><path d="\(path)"/></svg>

            """
    }

    /// The code as an image of black and white, four pixels a module.
    var png: [UInt8] {
        let scale = 4
        let size = (side + 2 * Self.quietZone) * scale
        let rows = (0..<size).map { row in
            let dark = (0..<size).map { column in
                isDark(row: row / scale - Self.quietZone, column: column / scale - Self.quietZone)
            }
            return dark
        }
        return PNGImage(rows: rows).bytes
    }
}
