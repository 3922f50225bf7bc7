import GRDB
import IkrarLedger

/// Keeps the openings of a batch, each sealed under its own key. An officer's opening is one per shift, so it is stored
/// under its hash once.
struct OpeningWriter {
    private let database: Database
    private let vault: OpeningVault
    private let insertSubject: Statement
    private let insertOfficer: Statement
    private var knownOfficers: Set<Hash32> = []

    /// A writer inside a transaction.
    init(_ database: Database, vault: OpeningVault) throws {
        self.database = database
        self.vault = vault
        insertSubject = try database.cachedStatement(
            sql: "INSERT INTO opening (log_index, sealed) VALUES (?, ?)"
        )
        insertOfficer = try database.cachedStatement(
            sql: "INSERT INTO officer_opening (commitment, opening) VALUES (?, ?) ON CONFLICT DO NOTHING"
        )
    }

    /// Stores the openings that came with a note that was just appended: the log's last.
    mutating func add(_ note: ProvenNote, index: Int64) throws {
        if let subject = note.subject {
            let sealed = try vault.seal(subject.bytes, at: index, isLast: true)
            try insertSubject.execute(arguments: [index, sealed])
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

    /// Stores what was still missing of a note that came before; whether its subject's opening is new. An erased one
    /// stays erased.
    mutating func complete(_ note: ProvenNote, index: Int64) throws -> Bool {
        try addOfficer(note)
        guard let subject = note.subject, try isMissing(index) else { return false }
        let sealed = try vault.seal(subject.bytes, at: index, isLast: false)
        try insertSubject.execute(arguments: [index, sealed])
        return true
    }

    private func isMissing(_ index: Int64) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT NOT EXISTS (SELECT 1 FROM opening WHERE log_index = ?1)
                        AND NOT EXISTS (SELECT 1 FROM erasure WHERE log_index = ?1)
                    """
            ),
            arguments: [index]
        ) ?? false
    }

    private mutating func addOfficer(_ note: ProvenNote) throws {
        guard let officer = note.officer, let commitment = note.signed.record.body.operator else { return }
        guard knownOfficers.insert(commitment).inserted else { return }
        try insertOfficer.execute(arguments: [commitment.blob, officer.bytes.blob])
    }
}
