import Foundation
import GRDB
import IkrarLedger

/// Folds the whole log, from its first entry, into the tables that the names mean now.
struct LogRefold {
    private let database: Database
    private let vault: OpeningVault
    private let isErased: Statement

    /// A fold inside a transaction.
    init(_ database: Database, vault: OpeningVault) throws {
        self.database = database
        self.vault = vault
        isErased = try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM erasure WHERE log_index = ?)")
    }

    /// Obligates who must pledge, then takes every record in the order of the log; returns how many.
    func run() throws -> Int64 {
        try StandingRefresh(database, vault: vault).run()
        let entries = try Row.fetchCursor(
            database,
            sql: """
                SELECT l.log_index, l.signer_id, l.note, s.kiosk_id
                FROM main.log l JOIN main.signer s ON s.id = l.signer_id ORDER BY l.log_index
                """
        )
        var count: Int64 = 0
        var kiosk: Int64?
        var folder = try StandingFolder(database, vault: vault, kioskID: nil)
        while let entry = try entries.next() {
            let next: Int64? = entry[3]
            if next != kiosk || count.isMultiple(of: Int64(HQLimit.recordsPerRebuildRound)) {
                try folder.finish()
                folder = try StandingFolder(database, vault: vault, kioskID: next)
                kiosk = next
            }
            let index: Int64 = entry[0]
            let proven = try note(entry[2], index: index)
            if try !keepErased(proven, index: index, in: &folder) {
                try folder.add(proven, index: index, signer: entry[1])
            }
            count += 1
        }
        try folder.finish()
        return count
    }

    /// Whether the record's opening was erased and what is kept of it was taken.
    private func keepErased(_ note: ProvenNote, index: Int64, in folder: inout StandingFolder) throws -> Bool {
        guard note.subject == nil, try Bool.fetchOne(isErased, arguments: [index]) == true else { return false }
        return try folder.keep(note.signed.record, index: index)
    }

    private func note(_ bytes: Data, index: Int64) throws -> ProvenNote {
        let signed = try SignedRecord(parsing: [UInt8](bytes))
        let opening = try LogReader.opening(database, at: index, vault: vault)
        // What came with a note was proven when it was admitted.
        let subject = try opening.map { ProvenOpening(bytes: try $0.encoded(), opening: $0) }
        return ProvenNote(signed: signed, subject: subject, officer: nil)
    }
}
