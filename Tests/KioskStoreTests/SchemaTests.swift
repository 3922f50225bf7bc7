import DurableSQLite
import Foundation
import GRDB
import IkrarModel
import Testing

@testable import KioskStore

@Suite struct SchemaTests {
    @Test(arguments: [
        "UPDATE note SET time = 'x'", "DELETE FROM note", "INSERT OR REPLACE INTO note SELECT * FROM note",
        "UPDATE opening SET bytes = x'00'", "UPDATE document SET bytes = x'00'", "DELETE FROM document",
        "UPDATE officer SET user = 'x'", "DELETE FROM officer",
    ])
    func `refuses to change or remove what was recorded`(sql: String) async throws {
        try await Kiosk.with { kiosk in
            try await kiosk.scan(0)
            #expect(throws: DatabaseError.self) { try kiosk.tamper(sql) }
            #expect(try await kiosk.store.verify().problems.isEmpty)
        }
    }

    @Test(arguments: [
        "INSERT INTO note SELECT id + 5, signer, seq + 5, type, time, ceremony, officer, leaf, bytes FROM note WHERE seq = 4",
        "INSERT INTO note SELECT id + 1, signer, seq, type, time, ceremony, officer, leaf, bytes FROM note WHERE seq = 4",
        "INSERT INTO note SELECT id + 1, signer, seq + 1, 'match', time, ceremony, officer, leaf, bytes FROM note WHERE seq = 4",
        "INSERT INTO note SELECT id + 1, signer, seq + 1, type, time, 99, officer, leaf, bytes FROM note WHERE seq = 4",
        "INSERT INTO note SELECT id + 1, signer, seq + 1, type, time, ceremony, officer, x'00', bytes FROM note WHERE seq = 4",
        "INSERT INTO note SELECT id + 1, signer, seq + 1, type, time, ceremony, officer, leaf, 'text' FROM note WHERE seq = 4",
        "UPDATE ceremony SET is_open = 1", "INSERT INTO standing VALUES (1, 'attendance', 1, 'signed', (1 << 40))",
        "INSERT INTO signer (name, verifier_key, is_current) VALUES ('x', 'x', 1)",
    ])
    func `refuses rows that break a rule of the ledger`(sql: String) async throws {
        try await Kiosk.with { kiosk in
            try await kiosk.scan(0)
            #expect(throws: DatabaseError.self) { try kiosk.tamper(sql) }
        }
    }

    @Test func `migrates from scratch and from each predecessor to the same schema`() throws {
        let names = Schema.migrator.migrations
        #expect(names == ["1 campaigns", "2 roster", "3 ledger", "4 outbox"])
        let whole = try schema { try Schema.migrator.migrate($0) }
        for name in names {
            let stepwise = try schema { queue in
                try Schema.migrator.migrate(queue, upTo: name)
                try Schema.migrator.migrate(queue)
            }
            #expect(stepwise == whole)
        }
    }

    @Test func `keeps only STRICT tables`() throws {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue)
        let loose = try queue.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM pragma_table_list
                    WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
                    """
            )
        }
        #expect(loose.isEmpty)
    }

    @Test func `opens the writer with synchronous FULL, DEFENSIVE and foreign keys`() async throws {
        try await Kiosk.with(people: 0, opens: nil) { kiosk in
            let core = try kiosk.store.core()
            let values = try core.database.pool.writeWithoutTransaction { db in
                try ["synchronous", "foreign_keys", "trusted_schema", "mmap_size", "cell_size_check"].map {
                    try Int.fetchOne(db, sql: "PRAGMA \($0)")
                }
            }
            #expect(values == [2, 1, 0, 0, 1])
            #expect(throws: DatabaseError.self) {
                try kiosk.tamper("PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = ''")
            }
        }
    }

    private func schema(_ migrate: (DatabaseQueue) throws -> Void) throws -> [String] {
        let queue = try DatabaseQueue()
        try migrate(queue)
        return try queue.read {
            try String.fetchAll($0, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
        }
    }
}
