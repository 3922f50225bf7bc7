import GRDB
package import IkrarLedger
package import IkrarModel
package import IkrarRoster

/// A roster on its way in: staged row by row, previewed, then committed as one transaction.
extension HQStore {
    /// Begins an import; returns its id. Nothing of it counts before `commitRosterImport`.
    package func beginRosterImport(fileName: String, now: RecordTime) async throws(HQStoreError) -> String {
        try await write { connection in
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
            let staging = try RosterStaging(connection, import: id)
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
    package func previewRosterImport(_ id: String) async throws(HQStoreError) -> RosterPreview {
        try await read { connection in
            try Self.requireImport(connection, id)
            return try RosterDifference(connection, import: id).preview()
        }
    }

    /// Makes the staged roster the roster, in one transaction: people, identifiers, units, employment, and who is
    /// obligated in each campaign. Then tries again the records whose person was unknown.
    ///
    /// - Parameter confirmed: an officer has seen how many people leave and how many rows are refused; without it an
    ///   import that needs it is refused with `needsConfirmation`.
    package func commitRosterImport(
        _ id: String,
        confirmed: Bool,
        now: RecordTime
    ) async throws(HQStoreError) -> RosterPreview {
        let vault = vault
        return try await write { connection in
            try Self.requireImport(connection, id)
            let difference = try RosterDifference(connection, import: id)
            let preview = try difference.preview()
            guard confirmed || !preview.needsConfirmation else {
                throw HQStoreError.needsConfirmation(ended: preview.ended, refused: preview.refusedCount)
            }
            guard let today = CivilDate(unixSeconds: now.unixSeconds, offsetMinutes: now.offsetMinutes) else {
                throw HQStoreError.invalid("the clock says a date outside the calendar")
            }
            try RosterCommit(connection, import: id, today: today).apply(difference)
            try connection.execute(
                sql: "UPDATE roster_import SET committed_at = ? WHERE id = ?",
                arguments: [now.unixSeconds, id]
            )
            try RosterStaging(connection, import: id).clear()
            try StandingRefresh(connection, vault: vault).run()
            return preview
        }
    }

    /// Forgets a staged roster.
    package func discardRosterImport(_ id: String) async throws(HQStoreError) {
        try await write { connection in
            try RosterStaging(connection, import: id).clear()
            try connection.execute(
                sql: "DELETE FROM roster_import WHERE id = ? AND committed_at IS NULL",
                arguments: [id]
            )
        }
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
