import CSQLite
package import GRDB
import Synchronization

/// Ends long work on a connection from another thread: once for all, when the process stops.
///
/// Only work that runs inside ``during(_:_:)`` is interrupted, so nobody else's statement is.
package final class Interruption: Sendable {
    private struct State {
        var isRequested = false
        /// The connection at work, as a number: it is only used while that work runs.
        var connection: UInt?
    }

    private let state = Mutex(State())

    /// Nothing is interrupted yet.
    package init() {}

    /// Whether ``request()`` was called.
    package var isRequested: Bool { state.withLock { $0.isRequested } }

    /// Interrupts what runs, and all that would follow. A statement ends at its next step, and its transaction is to be
    /// rolled back.
    package func request() {
        state.withLock { state in
            state.isRequested = true
            if let connection = state.connection { sqlite3_interrupt(OpaquePointer(bitPattern: connection)) }
        }
    }

    /// Does `work` on `db`; returns `nil` when it was interrupted, or was to begin after that.
    package func during<Value>(_ db: Database, _ work: () throws -> Value) throws -> Value? {
        let isRequested = state.withLock { state in
            if !state.isRequested { state.connection = UInt(bitPattern: db.sqliteConnection) }
            return state.isRequested
        }
        guard !isRequested else { return nil }
        defer { state.withLock { $0.connection = nil } }
        do {
            return try work()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
            return nil
        }
    }
}
