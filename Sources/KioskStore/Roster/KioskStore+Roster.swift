import DurableSQLite
import GRDB
package import IkrarLedger
import IkrarModel
package import IkrarRoster
import Synchronization

extension KioskStore {
    /// Begins a roster import and returns its id. One is under way at a time: a new one takes the place of another.
    package func beginRosterImport(fileName: String) async throws(KioskStoreError) -> String {
        let core = try core()
        let id = Hexadecimal.encode(configuration.randomBytes(8))
        let roster = StagedRoster(id: id, fileName: LineText.fitted(fileName))
        return try await core.writeImport { db, _ in
            try RosterStaging(db: db).begin()
            core.rosterImport.withLock { $0 = roster }
            return id
        }
    }

    /// Stages rows of the file. Entries may come in parts of any size; memory stays bounded by a part.
    ///
    /// Throws ``KioskStoreError/unknownImport`` when the import is not the one under way.
    package func stage(_ entries: [RosterEntry], import id: String) async throws(KioskStoreError) {
        let core = try core()
        let people = entries.compactMap { entry -> StagedPerson? in
            guard case .person(let person) = entry else { return nil }
            return StagedPerson(person, key: core.identifierKey, randomBytes: configuration.randomBytes)
        }
        let refusals = entries.compactMap { entry -> RosterRefusal? in
            if case .refused(let refusal) = entry { refusal } else { nil }
        }
        try await core.writeImport { db, _ in
            var roster = try core.stagedRoster(id)
            // What was matched is not all any more.
            roster.unitCount = nil
            refusals.forEach { roster.refuse($0) }
            let staging = RosterStaging(db: db)
            for person in people {
                if let holder = try staging.insert(person) {
                    roster.refuse(RosterRefusal(row: person.row, column: nil, reason: .conflict(withRow: holder)))
                }
            }
            core.rosterImport.withLock { $0 = roster }
        }
    }

    /// What committing the import would do. `summary` is what the reader said at the end of the file.
    package func preview(import id: String, summary: RosterSummary) async throws(KioskStoreError) -> RosterPreview {
        let core = try core()
        return try await core.writeImport { db, _ in
            var roster = try core.stagedRoster(id)
            let staging = RosterStaging(db: db)
            try staging.stage(summary.units)
            try staging.match()
            roster.unitCount = summary.units.count
            core.rosterImport.withLock { $0 = roster }
            return try staging.preview(roster)
        }
    }

    /// Commits a previewed import as one transaction, for which scans wait: some seconds for 100,000 rows. `time` dates the employments that end.
    ///
    /// Throws ``KioskStoreError/needsConfirmation`` when the preview says so and `confirmed` is false; the import stays.
    @discardableResult
    package func commitRosterImport(
        _ id: String,
        confirmed: Bool,
        time: RecordTime
    ) async throws(KioskStoreError) -> RosterPreview {
        let core = try core()
        guard let date = CivilDate(unixSeconds: time.unixSeconds, offsetMinutes: time.offsetMinutes) else {
            throw .invalid("the time is outside the calendar")
        }
        let preview = try await core.writeImport { db, state in
            let roster = try core.stagedRoster(id)
            guard roster.unitCount != nil else { throw KioskStoreError.invalid("the import was not previewed") }
            // Only a commit changes the roster, and it ends the import: what the preview matched still holds.
            let preview = try RosterStaging(db: db).preview(roster)
            guard confirmed || !preview.needsConfirmation else { throw KioskStoreError.needsConfirmation }
            try RosterCommit(db: db, date: date.iso).run(preview)
            try Self.insertHistory(preview, roster, time, db)
            // Units may have moved into or out of the obligated subtrees.
            if let open = state.openCeremony, let entry = state.catalog.ceremonies[open.ceremony.id] {
                state.openCeremony = try OpenCeremony.prepare(entry, in: state.catalog, db)
            }
            return preview
        }
        try await discardRosterImport(id)
        return preview
    }

    /// Forgets a staged import. An unknown one is forgotten already.
    package func discardRosterImport(_ id: String) async throws(KioskStoreError) {
        let core = try core()
        try await core.writeImport { db, _ in
            guard core.rosterImport.withLock({ $0?.id }) == id else { return }
            try RosterStaging(db: db).discard()
            core.rosterImport.withLock { $0 = nil }
        }
    }

    /// Ends the roster import under way, whatever it is doing, and lets none begin any more: the process stops. What was
    /// not committed is as if it had never come; its caller is told ``KioskStoreError/closed``.
    package func stopRosterImports() {
        // A store that is not open imports nothing.
        try? core().importInterruption.request()
    }

    /// The roster on this kiosk.
    package func rosterStatus() async throws(KioskStoreError) -> RosterStatus {
        try await core().read { db in
            let last = try Row.fetchOne(
                db,
                sql: "SELECT file_name, committed_at FROM roster_import ORDER BY key DESC LIMIT 1"
            )
            return RosterStatus(
                people: try Int.fetchOne(db, sql: "SELECT count(*) FROM person WHERE ended_on IS NULL") ?? 0,
                units: try Int.fetchOne(db, sql: "SELECT count(*) FROM unit") ?? 0,
                importedAt: try last.map { try RecordTime(parsing: $0["committed_at"]) },
                fileName: last?["file_name"]
            )
        }
    }

    private static func insertHistory(
        _ preview: RosterPreview,
        _ roster: StagedRoster,
        _ time: RecordTime,
        _ db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO roster_import (file_name, committed_at, new, changed, ended, unchanged, refused)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                roster.fileName, time.text, preview.new, preview.changed, preview.ended, preview.unchanged,
                preview.refusedCount,
            ]
        )
    }
}

extension StoreCore {
    /// Runs a part of an import in a transaction of its own.
    fileprivate func writeImport<Value: Sendable>(
        _ body: @escaping @Sendable (Database, inout LedgerState) throws -> Value
    ) async throws(KioskStoreError) -> Value {
        try await commits.write(isExclusive: true) { db, state in
            guard let value = try self.importInterruption.during(db, { try body(db, &state) }) else {
                throw KioskStoreError.closed
            }
            return value
        }
    }

    /// The import under way; throws unless it is the one with this id.
    fileprivate func stagedRoster(_ id: String) throws -> StagedRoster {
        guard let roster = rosterImport.withLock({ $0 }), roster.id == id else { throw KioskStoreError.unknownImport }
        return roster
    }
}
