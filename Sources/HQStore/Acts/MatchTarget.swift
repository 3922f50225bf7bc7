import GRDB
import IkrarLedger
import IkrarModel

/// A record that an officer matches to a person.
struct MatchTarget {
    private let database: Database
    private let entry: LogReader.Entry
    private let vault: OpeningVault

    /// The record at `entry`.
    init(_ database: Database, _ entry: LogReader.Entry, vault: OpeningVault) {
        self.database = database
        self.entry = entry
        self.vault = vault
    }

    /// What the record counts as once its person is known, and what the person then did; refuses a record whose person
    /// HQ knows, and one that is about nobody.
    func claims(pledge: PledgeAct) throws -> [(kind: ActKind, act: PersonAct)] {
        let pledge: PersonAct = pledge == .signed ? .signed : .refused
        if let kind = ActKind(entry.record.type) {
            guard try !isFact() else { throw HQStoreError.actRefused(.personIsKnown) }
            if case .person(let opening)? = try LogReader.opening(database, at: entry.index, vault: vault) {
                return [(kind, opening.act)]
            }
            return [(kind, kind == .attendance ? .attended : pledge)]
        }
        guard entry.record.type == .unmatched, let id = entry.record.body.ceremony else {
            throw HQStoreError.actRefused(.wrongType(entry.record.type.rawValue))
        }
        guard let ceremony = try DocumentTable(database).ceremony(id) else {
            throw HQStoreError.actRefused(.ceremonyIsUnknown(id))
        }
        return ceremony.records.sorted { $0.rawValue < $1.rawValue }.map { fact in
            switch fact {
            case .attendance: (.attendance, .attended)
            case .pledge: (.pledge, pledge)
            }
        }
    }

    private func isFact() throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM fact WHERE log_index = ?)",
            arguments: [entry.index]
        ) ?? false
    }
}
