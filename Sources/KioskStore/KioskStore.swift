import DurableSQLite
import Synchronization

/// A kiosk's store: its roster, its campaigns, and the signed records of who attended and pledged.
///
/// One process works in a data directory. Every write is one transaction that is durable before it is answered; every answer
/// can be had again. What lies where is told in <doc:Store>.
///
/// A store that finds itself damaged, behind its mark, or on a full or read-only disk still opens, so that the daemon can say
/// what is wrong: it refuses to write, and ``status()`` and each refused request tell why.
package final class KioskStore: Sendable {
    /// How the store was opened.
    package let configuration: KioskStoreConfiguration

    let directory: DataDirectory

    /// The database behind the store, or why there is none.
    private enum Access {
        case open(StoreCore)
        case refused(KioskStoreError)
        case closed
    }

    private let lock: Mutex<DirectoryLock?>
    private let access: Mutex<Access>

    /// Opens the store in a directory, which is created at the first start, and checks it.
    ///
    /// Throws only when no store may be opened at all: ``KioskStoreError/locked(pid:)``,
    /// ``KioskStoreError/unsafePermissions(path:reason:)``, ``KioskStoreError/invalid(_:)`` for the configuration. Everything
    /// else becomes a refusal of the opened store.
    package static func open(_ configuration: KioskStoreConfiguration) throws(KioskStoreError) -> KioskStore {
        let directory = DataDirectory(path: configuration.dataDirectory)
        do {
            try SignerName.check(origin: configuration.origin, site: configuration.site)
            try PrivatePath.createDirectory(directory.path)
            let lock = try DirectoryLock(path: directory.lock)
            return KioskStore(configuration, directory, lock)
        } catch {
            throw KioskStoreError(mapping: error, database: directory.database)
        }
    }

    private init(_ configuration: KioskStoreConfiguration, _ directory: DataDirectory, _ lock: DirectoryLock) {
        self.configuration = configuration
        self.directory = directory
        self.lock = Mutex(lock)
        access = Mutex(.refused(.closed))
        let opened = Self.attempt(configuration, directory)
        access.withLock { $0 = opened }
    }

    /// Waits for the writes under way, closes the database and gives the directory free. Later requests are refused with
    /// ``KioskStoreError/closed``.
    package func close() async {
        let access = access.withLock { access in
            defer { access = .closed }
            return access
        }
        if case .open(let core) = access { await core.commits.close() }
        lock.withLock { $0 = nil }
    }

    /// Closes the database, does `body` with the directory still locked, and opens the store anew, whatever came of it.
    func reopening<Value>(_ body: () throws -> Value) async throws -> Value {
        let before = access.withLock { access in
            defer { access = .refused(.closed) }
            return access
        }
        if case .open(let core) = before { await core.commits.close() }
        if case .closed = before {
            access.withLock { $0 = .closed }
            throw KioskStoreError.closed
        }
        defer {
            let opened = Self.attempt(configuration, directory)
            access.withLock { access in
                // Whoever closed the store meanwhile wants it closed.
                if case .closed = access { return }
                access = opened
            }
        }
        return try body()
    }

    /// The opened database; tries again when only the room or the right to write was missing.
    func core() throws(KioskStoreError) -> StoreCore {
        let access = access.withLock { access in
            switch access {
            case .refused(.diskFull), .refused(.readOnly), .refused(.busy):
                access = Self.attempt(configuration, directory)
            default: break
            }
            return access
        }
        switch access {
        case .open(let core): return core
        case .refused(let reason): throw reason
        case .closed: throw .closed
        }
    }

    private static func attempt(_ configuration: KioskStoreConfiguration, _ directory: DataDirectory) -> Access {
        do {
            return .open(try StoreCore.open(configuration, directory))
        } catch {
            return .refused(KioskStoreError(mapping: error, database: directory.database))
        }
    }
}
