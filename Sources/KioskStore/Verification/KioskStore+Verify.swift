import DurableSQLite
import GRDB
import IkrarLedger

extension KioskStore {
    /// Reads every record of the store, verifies it and everything that follows from it, and reports what is wrong.
    ///
    /// Scans go on meanwhile. Throws only when the database cannot be read at all.
    ///
    /// - Parameter progress: Told now and then how many records are done, of how many.
    package func verify(
        progress: @escaping @Sendable (_ done: UInt64, _ total: UInt64) -> Void = { _, _ in }
    ) async throws(KioskStoreError) -> VerificationReport {
        let verifier = StoreVerifier(directory: directory, progress: progress)
        let core = try core()
        defer { core.commits.planMaintenance() }
        return try await core.read { db in try verifier.run(db) }
    }

    /// Verifies the store in a directory alone, without a daemon and without changing anything.
    ///
    /// A database that cannot be read is a problem in the report, not an error. Throws when there is no store at all.
    package static func verify(
        dataDirectory: String,
        progress: @escaping @Sendable (_ done: UInt64, _ total: UInt64) -> Void = { _, _ in }
    ) throws(KioskStoreError) -> VerificationReport {
        let directory = DataDirectory(path: dataDirectory)
        guard DurableFile.exists(directory.database) || DurableFile.exists(directory.mark) else {
            throw .invalid("there is no kiosk store in \(dataDirectory)")
        }
        do {
            let database = try DurableDatabase.openReadOnly(
                path: directory.database,
                migrator: Schema.migrator,
                options: Schema.options
            )
            let report = try database.pool.read { db in
                try StoreVerifier(directory: directory, progress: progress).run(db)
            }
            try database.close()
            return report
        } catch {
            let failure = KioskStoreError(mapping: error, database: directory.database)
            return VerificationReport(
                records: 0,
                problems: [
                    VerificationProblem(
                        signer: "",
                        seq: nil,
                        kind: .database,
                        expected: "a readable database \(directory.database)",
                        found: failure.description
                    )
                ]
            )
        }
    }
}
