/// A word in letters that are read from two metres.
enum BigWord {
    /// Rows of a letter.
    static let height = 5

    /// Each letter as five rows of three dots.
    private static let letters: [Character: [UInt8]] = [
        "A": [2, 5, 7, 5, 5], "B": [6, 5, 6, 5, 6], "C": [3, 4, 4, 4, 3], "D": [6, 5, 5, 5, 6], "E": [7, 4, 6, 4, 7],
        "F": [7, 4, 6, 4, 4], "G": [3, 4, 5, 5, 3], "H": [5, 5, 7, 5, 5], "I": [7, 2, 2, 2, 7], "J": [1, 1, 1, 5, 2],
        "K": [5, 5, 6, 5, 5], "L": [4, 4, 4, 4, 7], "M": [5, 7, 7, 5, 5], "N": [6, 5, 5, 5, 5], "O": [2, 5, 5, 5, 2],
        "P": [6, 5, 6, 4, 4], "Q": [2, 5, 5, 7, 3], "R": [6, 5, 6, 5, 5], "S": [3, 4, 2, 1, 6], "T": [7, 2, 2, 2, 2],
        "U": [5, 5, 5, 5, 7], "V": [5, 5, 5, 5, 2], "W": [5, 5, 7, 7, 5], "X": [5, 5, 2, 5, 5], "Y": [5, 5, 2, 2, 2],
        "Z": [7, 1, 2, 4, 7], " ": [0, 0, 0, 0, 0],
    ]

    /// The rows of `word`, in dots two columns wide where they fit, else one; nothing where even those do not, or where
    /// a letter has no picture.
    static func rows(_ word: String, columns: Int, glyphs: Glyphs) -> [String] {
        let pictures = word.compactMap { letters[$0] }
        guard pictures.count == word.count, !pictures.isEmpty else { return [] }
        let dots = pictures.count * 4 - 1
        guard dots <= columns else { return [] }
        let width = dots * 2 <= columns ? 2 : 1
        let full = String(repeating: glyphs.hasSymbols ? "█" : "#", count: width)
        let empty = String(repeating: " ", count: width)
        return (0..<height).map { row in
            pictures.map { picture in
                [4, 2, 1].map { picture[row] & $0 != 0 ? full : empty }.joined()
            }.joined(separator: empty)
        }
    }
}
