/// Finds the word somebody probably meant.
package enum NearestWord {
    /// The candidate with the fewest edits, if few enough that it may be a slip: at most a third of the word, but at
    /// least one and never more than three. Capital letters are ignored; nil when no candidate is close.
    package static func to(_ word: String, among candidates: [String]) -> String? {
        let letters = Array(word.lowercased().unicodeScalars.prefix(64))
        let most = min(max(letters.count / 3, 1), 3)
        return
            candidates
            .map { (word: $0, edits: edits(from: letters, to: Array($0.lowercased().unicodeScalars))) }
            .filter { $0.edits <= most }
            .min { $0.edits < $1.edits }?
            .word
    }

    /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
    private static func edits(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                var best = min(previous[column + 1] + 1, current[column] + 1)
                best = min(best, previous[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforePrevious[column - 1] + 1)
                }
                current.append(best)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[right.count]
    }
}
