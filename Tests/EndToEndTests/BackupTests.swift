import Foundation
import Testing

@Suite("Work on a store from outside")
struct BackupTests {
    @Test func `a store is checked beside its daemon, and nothing is made where there is none`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("check")
            try kiosk.start()
            try kiosk.prepare()
            try kiosk.must(["scan", SampleRoster.identifiers[0]])
            let sound = try Program.ikrard.run(["check", "--data-dir", kiosk.dataDirectory, "--json"])
            #expect(sound.status == 0, "\(sound)")
            #expect(try sound.object()["records"] as? Int == kiosk.recordCount())
            let older = ikrar.folder.appendingPathComponent("older.sqlite").path
            try kiosk.must(["ceremony", "close", Kiosk.ceremony])
            kiosk.daemon?.stop()
            try FileManager.default.copyItem(atPath: kiosk.database, toPath: older)
            try kiosk.start()
            try kiosk.must(["ceremony", "open", Kiosk.ceremony])
            kiosk.daemon?.stop()

            try FileManager.default.removeItem(atPath: kiosk.database)
            try FileManager.default.moveItem(atPath: older, toPath: kiosk.database)
            let behind = try Program.ikrard.run(["check", "--data-dir", kiosk.dataDirectory])
            #expect(behind.status == 65, "\(behind)")
            #expect(behind.output.contains("behind its high-water mark"))

            let nowhere = ikrar.folder.appendingPathComponent("nowhere").path
            #expect(try Program.ikrard.run(["check", "--data-dir", nowhere]).status != 0)
            #expect(!FileManager.default.fileExists(atPath: nowhere))
        }
    }

    @Test func `a backup is private, holds every record and no key, and takes no file's place`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("backup")
            try kiosk.start()
            try kiosk.prepare()
            try kiosk.must(["scan", SampleRoster.identifiers[0]])
            let file = ikrar.folder.appendingPathComponent("copy.sqlite").path
            let backup = ["backup", "--data-dir", kiosk.dataDirectory, file]
            let made = try Program.ikrard.run(backup)
            #expect(made.status == 0, "\(made)")
            #expect(made.output.contains("\(try kiosk.recordCount()) records"))
            #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            #expect(bytes.range(of: Data("PRIVATE+KEY".utf8)) == nil)
            #expect(try Program.ikrard.run(backup).status != 0)
            #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == bytes)
            // The daemon has not noticed anything.
            try kiosk.must(["scan", SampleRoster.identifiers[1]])
        }
    }
}
