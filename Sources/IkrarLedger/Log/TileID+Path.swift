extension TileID {
    /// Where the tile is kept below a log's prefix: `tile/0/x001/x234/067`, `tile/1/273.p/17`, `tile/entries/000.p/3`.
    package var path: String {
        let directory =
            switch kind {
            case .hashes(let level): "\(level)"
            case .entries: "entries"
            }
        return "tile/\(directory)/\(TileID.path(of: index))" + (isFull ? "" : ".p/\(width)")
    }

    /// The tile kept at `path`; `nil` unless it is spelt as ``path`` spells it.
    package init?(path: String) {
        // The longest path has seven groups; splitting nothing longer keeps hostile paths cheap.
        guard path.utf8.count <= TileID.maximumPathBytes else { return nil }
        var parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)[...]
        guard parts.count >= 3, parts.removeFirst().elementsEqual("tile".utf8) else { return nil }

        let directory = parts.removeFirst()
        let kind: Kind
        if directory.elementsEqual("entries".utf8) {
            kind = .entries
        } else if let level = CanonicalDecimal.decode(Array(directory)[...]), level <= UInt64(TileID.maximumLevel) {
            kind = .hashes(level: Int(level))
        } else {
            return nil
        }

        var width = TileID.fullWidth
        if let marked = parts.dropLast().last, marked.suffix(2).elementsEqual(".p".utf8), let digits = parts.popLast() {
            guard let number = CanonicalDecimal.decode(Array(digits)[...]), (1..<256).contains(number) else {
                return nil
            }
            width = Int(number)
            parts[parts.endIndex - 1] = marked.dropLast(2)
        }

        var index: UInt64 = 0
        for (place, part) in parts.enumerated() {
            let isLast = place == parts.count - 1
            let digits = isLast ? part : part.dropFirst()
            guard isLast || part.first == UInt8(ascii: "x"), digits.count == 3,
                let group = CanonicalDecimal.decodeFixedWidth(Array(digits)[...])
            else { return nil }
            // Leading groups of zeros would be a second spelling.
            guard place > 0 || isLast || group > 0 else { return nil }
            let (scaled, isBeyond) = index.multipliedReportingOverflow(by: 1000)
            index = scaled + UInt64(group)
            guard !isBeyond, index <= CanonicalDecimal.maximum >> UInt64(TileID.height) else { return nil }
        }
        self.init(kind: kind, index: index, width: width)
    }

    /// The longest path read, in bytes: `tile/entries/`, seven groups of five and `.p/255`.
    private static let maximumPathBytes = 54

    /// The index in groups of three digits, all but the last marked with `x`: `x001/x234/067`.
    private static func path(of index: UInt64) -> String {
        var rest = index
        var path = group(rest % 1000)
        rest /= 1000
        while rest > 0 {
            path = "x" + group(rest % 1000) + "/" + path
            rest /= 1000
        }
        return path
    }

    private static func group(_ number: UInt64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }
}

extension TileID: CustomStringConvertible {
    /// The path.
    package var description: String { path }
}
