import Foundation
import Testing

@Suite("A store that is not what it was is never signed into")
struct DamageTests {
    @Test func `an older copy of the database is noticed and refused with the remedy`() throws {
        try withScannedKiosk { kiosk in
            let copy = kiosk.folder.appendingPathComponent("older.sqlite")
            try FileManager.default.copyItem(atPath: kiosk.database, toPath: copy.path)
            try kiosk.start()
            try kiosk.must(["scan", SampleRoster.identifiers[40]])
            kiosk.daemon?.stop()
            try replaceDatabase(of: kiosk, with: copy)

            try kiosk.start()
            let refused = try kiosk.run(["scan", SampleRoster.identifiers[41]])
            #expect(refused.status != 0 && refused.status != 10)
            #expect(refused.errors.contains("new-incarnation"), "\(refused)")
        }
    }

    @Test func `a kiosk restored from an older copy goes on under a new name, and HQ counts all its records`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-020")
            try kiosk.must(["scan", SampleRoster.identifiers[50]])
            try kiosk.must(["sync", "--wait"])
            kiosk.daemon?.stop()
            let copy = kiosk.folder.appendingPathComponent("copy").path
            try FileManager.default.copyItem(atPath: kiosk.dataDirectory, toPath: copy)
            try kiosk.start()
            try kiosk.must(["scan", SampleRoster.identifiers[51]])
            try kiosk.must(["sync", "--wait"])
            kiosk.daemon?.stop()
            try FileManager.default.removeItem(atPath: kiosk.dataDirectory)
            try FileManager.default.moveItem(atPath: copy, toPath: kiosk.dataDirectory)

            // The mark is as old as the rest: only HQ knows that records are missing.
            try kiosk.start()
            #expect(try kiosk.run(["sync", "--wait"]).status == 78)
            let refused = try kiosk.run(["scan", SampleRoster.identifiers[52]])
            #expect(refused.status == 78)
            #expect(refused.errors.contains("new-incarnation"), "\(refused)")
            kiosk.daemon?.stop()

            #expect(try Program.ikrard.run(["new-incarnation", "--data-dir", kiosk.dataDirectory]).status == 0)
            try kiosk.start()
            try ikrar.enrol(kiosk)
            try kiosk.must(["scan", SampleRoster.identifiers[52]])
            try kiosk.must(["ceremony", "close", Kiosk.ceremony])
            try kiosk.must(["sync", "--wait"])
            let audit = try ikrar.audit()
            #expect((audit["counts"] as? [String: Int])?["pledged"] == 3)
            #expect(audit["provisional"] as? Bool == false)
        }
    }

    @Test func `a database deleted while open gives no answer out of the ghost`() throws {
        try withScannedKiosk { kiosk in
            try kiosk.start()
            try FileManager.default.removeItem(atPath: kiosk.database)
            let answer = try kiosk.run(["scan", SampleRoster.identifiers[42], "--json"])
            #expect(answer.status != 0)
            #expect(!answer.output.contains("\"recorded\""))
        }
    }

    @Test func `garbage and newer databases are refused and left as they are`() throws {
        try withScannedKiosk { kiosk in
            let garbage = Data("this is not a database, it only sits where one was".utf8)
            try removeSideFiles(of: kiosk)
            try garbage.write(to: URL(fileURLWithPath: kiosk.database))
            try kiosk.start()
            let refused = try kiosk.run(["scan", SampleRoster.identifiers[43]])
            #expect(refused.status != 0 && refused.status != 10)
            kiosk.daemon?.stop()
            #expect(try Data(contentsOf: URL(fileURLWithPath: kiosk.database)) == garbage)
        }
    }

    /// A kiosk with records whose daemon has been stopped in good order.
    private func withScannedKiosk(_ body: (Kiosk) throws -> Void) throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("damage")
            try kiosk.start()
            try kiosk.prepare()
            try kiosk.must(["scan", SampleRoster.identifiers[39]])
            kiosk.daemon?.stop()
            try body(kiosk)
        }
    }

    private func replaceDatabase(of kiosk: Kiosk, with copy: URL) throws {
        try removeSideFiles(of: kiosk)
        try FileManager.default.removeItem(atPath: kiosk.database)
        try FileManager.default.copyItem(atPath: copy.path, toPath: kiosk.database)
    }

    private func removeSideFiles(of kiosk: Kiosk) throws {
        for suffix in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: kiosk.database + suffix) {
            try FileManager.default.removeItem(atPath: kiosk.database + suffix)
        }
    }
}
