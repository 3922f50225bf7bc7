import GRDB
import IkrarModel

extension KioskStore {
    /// More words than a name has are not looked at.
    private static let findWordsMax = 8

    /// Fewer digits are the end of an identifier, not one.
    private static let identifierDigitsMin = 5

    /// Employed people whose name has a word beginning with each word of `text`, or whose identifier it is, ordered by name,
    /// at most `limit`. A word of four digits is the end of an identifier.
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
        let words = NameFolding.fold(text).split(separator: " ").prefix(Self.findWordsMax).map(String.init)
        guard !words.isEmpty else { return [] }
        let condition = words.map { word in
            Self.isEndOfIdentifier(word)
                ? "p.last_digits = ?" : "instr(' ' || p.folded_name, ' ' || ?) > 0"
        }.joined(separator: " AND ")
        return try await core.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(PersonRow.columns) FROM person p JOIN unit u ON u.key = p.unit
                    WHERE p.ended_on IS NULL AND \(condition) ORDER BY p.folded_name, p.key LIMIT ?
                    """,
                arguments: StatementArguments(words) + [limit]
            ).map { PersonRow($0).summary }
        }
    }

    private static func isEndOfIdentifier(_ word: String) -> Bool {
        word.utf8.count == 4 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
