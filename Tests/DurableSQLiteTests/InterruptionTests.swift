import DurableSQLite
import GRDB
import Testing

@Suite("Interruption")
struct InterruptionTests {
    @Test("ends a statement that would run for ever, and what it wrote is rolled back")
    func ends() throws {
        let database = try DatabaseQueue()
        let interruption = Interruption()
        let stop = DatabaseFunction("stop", argumentCount: 1) { values in
            if Int.fromDatabaseValue(values[0]) == 1000 { interruption.request() }
            return values[0]
        }
        try database.write { db in
            db.add(function: stop)
            try db.execute(sql: "CREATE TABLE number (value INTEGER)")
        }
        let (done, kept) = try database.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            let done: Void? = try interruption.during(db) {
                try db.execute(
                    sql: """
                        WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless)
                        INSERT INTO number SELECT stop(n) FROM endless
                        """
                )
            }
            if db.isInsideTransaction { try db.rollback() }
            return (done != nil, try Int.fetchOne(db, sql: "SELECT count(*) FROM number"))
        }
        #expect(!done)
        #expect(kept == 0)
    }

    @Test("lets nothing begin afterwards, and disturbs nobody outside")
    func outside() throws {
        let database = try DatabaseQueue()
        let interruption = Interruption()
        let found = try database.write { db in
            let before = try interruption.during(db) { 1 }
            interruption.request()
            let after = try interruption.during(db) { 2 }
            return [before, after, try Int.fetchOne(db, sql: "SELECT 3")]
        }
        #expect(found == [1, nil, 3])
        #expect(interruption.isRequested)
    }

    @Test("leaves other failures what they are")
    func otherFailures() throws {
        let database = try DatabaseQueue()
        let interruption = Interruption()
        #expect(throws: DatabaseError.self) {
            try database.write { db in
                _ = try interruption.during(db) { try db.execute(sql: "SELECT * FROM missing") }
            }
        }
    }
}
