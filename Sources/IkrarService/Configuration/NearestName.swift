/// Finds what a misspelt name was probably meant to be.
enum NearestName {
    /// More wrong letters than this share of the name, and a suggestion would be a guess.
    private static let distanceMaxShare = 0.5

    /// The known name with the fewest letters to change, or `nil` when none is close.
    static func of(_ name: String, among known: [String]) -> String? {
        let ranked = known.map { (name: $0, distance: distance(name, $0)) }
        guard let best = ranked.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else { return nil }
        let limit = Double(max(name.unicodeScalars.count, best.name.unicodeScalars.count)) * distanceMaxShare
        return Double(best.distance) <= limit ? best.name : nil
    }

    /// Levenshtein's distance between two names, capital letters ignored.
    private static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.lowercased().unicodeScalars.prefix(64))
        let right = Array(right.lowercased().unicodeScalars.prefix(64))
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let substitution = previous[column] + (letter == other ? 0 : 1)
                current.append(min(substitution, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
