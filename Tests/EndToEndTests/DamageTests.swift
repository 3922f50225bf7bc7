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
