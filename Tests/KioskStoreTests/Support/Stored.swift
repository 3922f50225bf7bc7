import Foundation
import GRDB
import IkrarLedger

@testable import KioskStore

/// The bytes of every note, in order.
enum NoteBytes {
    static func all(_ db: Database) throws -> [[UInt8]] {
        try Row.fetchAll(db, sql: "SELECT bytes FROM note ORDER BY id").map { $0.bytes("bytes") }
    }
}

extension OperatorOpening {
    /// Every officer's opening, in the order they were made.
    static func all(_ db: Database) throws -> [OperatorOpening] {
        try Row.fetchAll(db, sql: "SELECT opening FROM officer ORDER BY key").compactMap { row in
            guard case .officer(let opening) = try Opening(parsing: row.bytes("opening")) else { return nil }
            return opening
        }
    }
}

extension Kiosk {
    /// A fresh one.
    static func requestID() -> String { "request-\(UUID().uuidString)" }
}
