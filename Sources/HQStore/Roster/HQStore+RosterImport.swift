import DurableSQLite
import GRDB
package import IkrarLedger
package import IkrarModel
package import IkrarRoster

/// A roster on its way in: staged row by row, compared page by page, then committed as one transaction.
extension HQStore {
    /// Begins an import; returns its id. Nothing of it counts before `commitRosterImport`. Removes what interrupted imports
    /// have left behind.
    package func beginRosterImport(fileName: String, now: RecordTime) async throws(HQStoreError) -> String {
        try await removeLeftovers(now: now)
        return try await write { connection in
            var generator = SystemRandomNumberGenerator()
            let id = String(UInt64.random(in: .min ... .max, using: &generator), radix: 36)
            try connection.execute(
                sql: "INSERT INTO roster_import (id, file_name, begun_at) VALUES (?, ?, ?)",
                arguments: [id, fileName, now.unixSeconds]
            )
            return id
        }
    }

    /// Keeps rows of the file. A later row of the same person takes the place of the one it replaces.
    package func stage(_ entries: [RosterEntry], import id: String) async throws(HQStoreError) {
        try await write { connection in
            try Self.requireImport(connection, id)
            let staging = RosterStaging(connection, import: id)
            try staging.forgetPlan()
            for entry in entries { try staging.add(entry) }
        }
    }

    /// Keeps the file's whole unit tree, known once it was read to its end. Replaces one kept before.
    package func keepRosterUnits(_ units: [Unit], import id: String) async throws(HQStoreError) {
        try await write { connection in
            try Self.requireImport(connection, id)
            try RosterStaging(connection, import: id).keep(units)
        }
    }

    /// What committing would do to what is stored now. Refused rows of the file are counted; those that only the store
    /// can see (conflicts with what it holds) are listed.
    ///
    /// The rows are compared in many short transactions, so that records are admitted meanwhile.
    ///
    /// - Parameter advance: Told after each of them how many rows are done, of how many; the store is not locked then.
    package func previewRosterImport(
        _ id: String,
        advance: @Sendable (Int, Int) async -> Void = { _, _ in }
    ) async throws(HQStoreError) -> RosterPreview {
        if try await !isPlanned(id) { try await plan(id, advance: advance) }
        return try await read { connection in
            try Self.requireImport(connection, id)
            return try RosterStaging(connection, import: id).preview()
        }
    }

    /// Makes the staged roster the roster, in one transaction: people, identifiers, units, employment, and who is
    /// obligated in each campaign. Then tries again the records whose person was unknown.
    ///
    /// The transaction only carries out what the preview has worked out; that is done again first, outside of it, when there
    /// was no preview or another import was committed since.
    ///
    /// - Parameter confirmed: an officer has seen how many people leave and how many rows are refused; without it an
    ///   import that needs it is refused with `needsConfirmation`.
    package func commitRosterImport(
        _ id: String,
        confirmed: Bool,
        now: RecordTime
    ) async throws(HQStoreError) -> RosterPreview {
        guard let today = CivilDate(unixSeconds: now.unixSeconds, offsetMinutes: now.offsetMinutes) else {
            throw .invalid("the clock says a date outside the calendar")
        }
        for _ in 0..<HQLimit.rosterPlansMax {
            if try await !isPlanned(id) { try await plan(id) { _, _ in } }
            guard let done = try await commitPlan(id, confirmed: confirmed, now: now, today: today) else { continue }
            // What is left of the rows counts no more; the next import removes what cannot be removed now.
            try? await removeStaged(id)
            return done
        }
        throw .database(.busy)
    }

    /// Forgets a staged roster.
    package func discardRosterImport(_ id: String) async throws(HQStoreError) {
        try await removeStaged(id)
        try await write { connection in
            try connection.execute(
                sql: "DELETE FROM roster_import WHERE id = ? AND committed_at IS NULL",
                arguments: [id]
            )
        }
    }

    /// Commits the plan; nil when it is not one of the store as it is.
    private func commitPlan(
        _ id: String,
        confirmed: Bool,
        now: RecordTime,
        today: CivilDate
    ) async throws(HQStoreError) -> RosterPreview? {
        let vault = vault
        return try await write { connection in
            try Self.requireImport(connection, id)
            let staging = RosterStaging(connection, import: id)
            guard try staging.isPlanned() else { return nil }
            let preview = try staging.preview()
            guard confirmed || !preview.needsConfirmation else {
                throw HQStoreError.needsConfirmation(ended: preview.ended, refused: preview.refusedCount)
            }
            try RosterCommit(connection, import: id, today: today).apply()
            try connection.execute(
                sql: "UPDATE roster_import SET committed_at = ? WHERE id = ?",
                arguments: [now.unixSeconds, id]
            )
            try StandingRefresh(connection, vault: vault).run()
            return preview
        }
    }

    private func isPlanned(_ id: String) async throws(HQStoreError) -> Bool {
        try await read { connection in
            try Self.requireImport(connection, id)
            return try RosterStaging(connection, import: id).isPlanned()
        }
    }

    /// Works out what the import would change. Each page is read, decided and written on its own; the plan holds only when no
    /// other import was committed between the first page and the commit.
    private func plan(_ id: String, advance: @Sendable (Int, Int) async -> Void) async throws(HQStoreError) {
        let (commits, total) = try await beginPlan(id)
        let count = HQLimit.stagedRowsPerTransaction
        var plan = RosterPlan()
        var row = Int.min
        var done = 0
        while true {
            let after = row
            let findings = try await read { connection in
                try RosterComparison(connection, import: id).findings(after: after, count: count)
            }
            guard let last = findings.last else { break }
            let decisions = plan.decide(findings)
            try await write { connection in try RosterStaging(connection, import: id).keep(decisions) }
            row = last.row
            done += findings.count
            await advance(done, total)
        }
        var person = Int64.min
        while true {
            let after = person
            let employed = try await read { connection in
                try RosterComparison(connection, import: id).employed(after: after, count: count)
            }
            guard let last = employed.last else { break }
            let ended = plan.unnamed(employed)
            if !ended.isEmpty {
                try await write { connection in try RosterStaging(connection, import: id).keepEnds(of: ended) }
                await advance(total, total)
            }
            person = last
        }
        try await write { connection in try RosterStaging(connection, import: id).keepPlan(after: commits) }
    }

    /// Forgets the plan there was; returns the imports committed by now, and how many rows are staged.
    private func beginPlan(_ id: String) async throws(HQStoreError) -> (commits: Int, total: Int) {
        try await write { connection in
            try Self.requireImport(connection, id)
            try RosterStaging(connection, import: id).forgetPlan()
            try connection.execute(sql: "DELETE FROM staged_end WHERE import = ?", arguments: [id])
            let total = try Int.fetchOne(
                connection,
                sql: "SELECT count(*) FROM staged_person WHERE import = ?",
                arguments: [id]
            )
            return (try RosterStaging.committedImports(connection), total ?? 0)
        }
    }

    private func removeStaged(_ id: String) async throws(HQStoreError) {
        while try await write({ connection in
            try RosterStaging(connection, import: id).clear(count: HQLimit.stagedRowsPerTransaction)
        }) {}
    }

    /// Removes the rows of imports that were committed, or begun so long ago that nobody is at them any more.
    private func removeLeftovers(now: RecordTime) async throws(HQStoreError) {
        let left = try await read { connection in
            try String.fetchAll(
                connection,
                sql: """
                    SELECT id FROM roster_import WHERE committed_at IS NULL AND begun_at < ?
                    UNION
                    SELECT id FROM roster_import i WHERE committed_at IS NOT NULL AND (
                        EXISTS (SELECT 1 FROM staged_person WHERE import = i.id)
                        OR EXISTS (SELECT 1 FROM staged_end WHERE import = i.id)
                        OR EXISTS (SELECT 1 FROM staged_unit WHERE import = i.id)
                    )
                    """,
                arguments: [now.unixSeconds - HQLimit.rosterImportSecondsMax]
            )
        }
        for id in left { try await discardRosterImport(id) }
    }

    private static func requireImport(_ database: Database, _ id: String) throws {
        let isOpen = try Bool.fetchOne(
            database,
            sql: "SELECT 1 FROM roster_import WHERE id = ? AND committed_at IS NULL",
            arguments: [id]
        )
        guard isOpen == true else { throw HQStoreError.unknownImport(id) }
    }
}
