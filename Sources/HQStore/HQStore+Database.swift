package import DurableSQLite
import GRDB

/// How the store's verbs reach the database.
extension HQStore {
    /// Runs `body` in one immediate transaction; on return it is committed and durable.
    ///
    /// The database file is checked to be the one at its path before the answer: a row in an unlinked file is lost.
    func write<Value: Sendable>(
        _ body: @Sendable @escaping (Database) throws -> Value
    ) async throws(HQStoreError) -> Value {
        do {
            let value = try await database.pool.write(body)
            try database.checkIdentity()
            return value
        } catch {
            throw HQStoreError(mapping: error)
        }
    }

    /// Runs `body` on one consistent snapshot.
    func read<Value: Sendable>(
        _ body: @Sendable @escaping (Database) throws -> Value
    ) async throws(HQStoreError) -> Value {
        do {
            return try await database.pool.read(body)
        } catch {
            throw HQStoreError(mapping: error)
        }
    }

    /// Takes the lock that only one server may hold; it is released when the lock or the process ends.
    package func lockForServing() throws(HQStoreError) -> DirectoryLock {
        do {
            return try DirectoryLock(path: configuration.lockPath)
        } catch {
            throw HQStoreError(mapping: error)
        }
    }

    /// Proves that the database answers and is still the file at its path.
    package func probe() async throws(HQStoreError) {
        _ = try await read { connection in try Int.fetchOne(connection, sql: "SELECT count(*) FROM authority") }
        do {
            try database.checkIdentity()
        } catch {
            throw HQStoreError(mapping: error)
        }
    }

    /// Checkpoints and closes the database. No verb may be called afterwards.
    package func close() throws(HQStoreError) {
        do {
            try database.close()
        } catch {
            throw HQStoreError(mapping: error)
        }
    }
}
