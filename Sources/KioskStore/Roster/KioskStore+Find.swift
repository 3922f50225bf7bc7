import GRDB
import IkrarModel

extension KioskStore {
    /// More words than a name has are not looked at.
    private static let findWordsMax = 8

    /// Fewer digits are the end of an identifier, not one.
    private static let identifierDigitsMin = 5

    /// Employed people whose name has a word beginning with each word of `text`, or whose identifier it is, ordered by name,
    /// at most `limit`. A word of four digits is the end of an identifier. Titles and degrees count only where they help:
    /// when nobody is found with them, the names alone are looked for.
    package func find(_ text: String, limit: Int) async throws(KioskStoreError) -> [PersonSummary] {
        guard limit > 0 else { return [] }
        let core = try core()
        // What is no identifier is a name.
        if let digits = try? Identifier.canonicalForm(of: text), digits.utf8.count >= Self.identifierDigitsMin {
            let hmac = core.identifierKey.hmac(digits: digits)
            return try await core.read { db in
                try PersonRow.all(hmac: hmac, db).prefix(limit).map(\.summary)
            }
        }
        let words = NameFolding.fold(text).split(separator: " ").map(String.init)
        let found = try await named(words, limit: limit, core)
        let names = NameFolding.withoutTitles(words)
        // The roster may not have the degrees that are on the card.
        return found.isEmpty && names != words ? try await named(names, limit: limit, core) : found
    }

    private func named(
        _ words: [String],
        limit: Int,
        _ core: StoreCore
    ) async throws(KioskStoreError) -> [PersonSummary] {
        let words = words.prefix(Self.findWordsMax)
        guard !words.isEmpty else { return [] }
        let condition = words.map { word in
            Self.isEndOfIdentifier(word) ? "last_digits = ?" : "instr(' ' || folded_name, ' ' || ?) > 0"
        }.joined(separator: " AND ")
        return try await core.read { db in
            // Found in the index alone; the rows of those shown are read afterwards.
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(PersonRow.columns) FROM (
                        SELECT key FROM person INDEXED BY person_by_name
                        WHERE ended_on IS NULL AND \(condition) ORDER BY folded_name, last_digits, key LIMIT ?
                    ) f JOIN person p ON p.key = f.key JOIN unit u ON u.key = p.unit
                    ORDER BY p.folded_name, p.last_digits, p.key
                    """,
                arguments: StatementArguments(words) + [limit]
            ).map { PersonRow($0).summary }
        }
    }

    private static func isEndOfIdentifier(_ word: String) -> Bool {
        word.utf8.count == 4 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
