import GRDB
import IkrarAudit
import IkrarModel

/// Follows the thread of one person's facts in one campaign and folds them in the order of the log.
struct FactThread {
    private let next: Statement

    /// A fact as the thread stores it.
    private struct Fact {
        let index: Int64
        let kind: FactKind
        let recordedAt: String
        /// Whether it was voided or another record stands in its place.
        let isStruck: Bool
    }

    /// Reads inside a transaction.
    init(_ database: Database) throws {
        next = try database.cachedStatement(
            sql: """
                SELECT f.kind, f.previous, v.target_index IS NOT NULL OR f.is_superseded, f.recorded_at
                FROM fact f LEFT JOIN void v ON v.target_index = f.log_index WHERE f.log_index = ?
                """
        )
    }

    /// Sets state, attendance, first pledge, duplicates and excuse from the facts behind `standing.lastFact`.
    func fold(into standing: inout StandingRow) throws {
        var fold = StandingFold<Int64>()
        for fact in try read(from: standing.lastFact) {
            // The kiosk's name is looked up when a report needs it; the fold only passes it on.
            let first = FirstPledge(time: fact.recordedAt, kiosk: "")
            switch fact.kind {
            case .attended: fold.apply(.attended(fact.index))
            case .signed: fold.apply(.pledged(fact.index, .signed, first))
            case .refused: fold.apply(.pledged(fact.index, .refused, first))
            case .excused: fold.apply(.excused(fact.index))
            }
            if fact.isStruck { fold.apply(.voided(fact.index)) }
        }
        let folded = fold.standing
        standing.state = folded.state == .pending && folded.excuse != nil ? .excused : folded.state
        standing.excuse = folded.excuse
        standing.isAttended = folded.attended
        standing.firstPledge = folded.firstRecord
        standing.duplicates = folded.duplicates.count
    }

    private func read(from last: Int64?) throws -> [Fact] {
        var facts: [Fact] = []
        var index = last
        while let current = index {
            guard let row = try Row.fetchOne(next, arguments: [current]), let kind = FactKind(rawValue: row[0]) else {
                throw HQStoreError.damaged("fact \(current) is missing")
            }
            facts.append(Fact(index: current, kind: kind, recordedAt: row[3], isStruck: row[2]))
            index = row[1]
        }
        // Threaded as they were found, which is the log's order but for facts that had to wait for their person.
        return facts.sorted { $0.index < $1.index }
    }
}
