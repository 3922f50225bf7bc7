import GRDB
import IkrarLedger

/// Keeps the openings of a batch. An officer's opening is one per shift, so it is stored under its hash once.
struct OpeningWriter {
    private let database: Database
    private let insertSubject: Statement
    private let insertOfficer: Statement
    private var knownOfficers: Set<Hash32> = []

    /// A writer inside a transaction.
    init(_ database: Database) throws {
        self.database = database
        insertSubject = try database.cachedStatement(
            sql: "INSERT INTO opening (log_index, opening) VALUES (?, ?) ON CONFLICT DO NOTHING"
        )
        insertOfficer = try database.cachedStatement(
            sql: "INSERT INTO officer_opening (commitment, opening) VALUES (?, ?) ON CONFLICT DO NOTHING"
        )
    }

    /// Stores the openings that came with a new note.
    mutating func add(_ note: ProvenNote, index: Int64) throws {
        if let subject = note.subject {
            try insertSubject.execute(arguments: [index, subject.bytes.blob])
        }
        try addOfficer(note)
    }

    /// Stores the opening of an officer at HQ and returns the commitment to it.
    func add(_ officer: OperatorOpening) throws -> Hash32 {
        let bytes = try Opening.officer(officer).encoded()
        let commitment = Hash32.sha256(bytes)
        try insertOfficer.execute(arguments: [commitment.blob, bytes.blob])
        return commitment
    }

    /// Stores what was still missing of a note that came before; whether its subject's opening is new.
    mutating func complete(_ note: ProvenNote, index: Int64) throws -> Bool {
        try addOfficer(note)
        guard let subject = note.subject else { return false }
        try insertSubject.execute(arguments: [index, subject.bytes.blob])
        return database.changesCount > 0
    }

    private mutating func addOfficer(_ note: ProvenNote) throws {
        guard let officer = note.officer, let commitment = note.signed.record.body.operator else { return }
        guard knownOfficers.insert(commitment).inserted else { return }
        try insertOfficer.execute(arguments: [commitment.blob, officer.bytes.blob])
    }
}
