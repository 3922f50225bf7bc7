import GRDB
import IkrarLedger
import IkrarModel

/// Compares the table of standings with what the records, openings and voids of all chains say.
struct StandingVerifier {
    /// The person each standing row counts for, by the note it rests on.
    private var people: [Int64: String]
    private let voided: Set<Int64>
    private(set) var problems: [VerificationProblem] = []

    /// Reads the table.
    init(_ db: Database) throws {
        people = try Row.fetchAll(
            db,
            sql: "SELECT s.note, p.id FROM standing s JOIN person p ON p.key = s.person"
        ).reduce(into: [:]) { $0[$1["note"] as Int64] = $1["id"] as String }
        voided = Set(try Int64.fetchAll(db, sql: "SELECT note FROM voided"))
    }

    /// Compares one record.
    mutating func visit(_ visited: ChainVerifier.Visited) {
        switch visited.record.type {
        case .attendance, .pledge: break
        default: return
        }
        let counted = people.removeValue(forKey: visited.noteID)
        if voided.contains(visited.noteID) {
            if counted != nil { report(visited, expected: "nothing, the record is void", found: "a standing") }
            return
        }
        guard let counted else { return report(visited, expected: "a standing", found: nil) }
        // A missing opening is another problem, reported where it is found.
        guard !visited.opening.isEmpty, case .person(let opening) = try? Opening(parsing: visited.opening) else {
            return
        }
        if opening.person != counted {
            report(visited, expected: "the standing of \(opening.person)", found: "that of \(counted)")
        }
    }

    /// What no record speaks for.
    mutating func finish() {
        for note in people.keys.sorted() {
            problems.append(
                VerificationProblem(
                    signer: "",
                    seq: nil,
                    kind: .standing,
                    expected: "a record",
                    found: "a standing that rests on note \(note)"
                )
            )
        }
    }

    private mutating func report(_ visited: ChainVerifier.Visited, expected: String, found: String?) {
        problems.append(
            VerificationProblem(
                signer: visited.record.header.by,
                seq: visited.record.header.seq,
                kind: .standing,
                expected: expected,
                found: found
            )
        )
    }
}
