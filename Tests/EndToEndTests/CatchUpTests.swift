import Foundation
import IkrarLedger
import Testing

@Suite("HQ is restored from an older backup")
struct CatchUpTests {
    @Test func `and takes back what its log had published: kiosks go on, and there is one history`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let address = ikrar.hqURL.replacingOccurrences(of: "http://", with: "")
            let kiosk = try ikrar.enrolledKiosk("3374-014")
            let people = SampleRoster.identifiers
            for person in people.prefix(3) { try kiosk.must(["scan", person]) }
            try kiosk.must(["sync", "--wait"])
            ikrar.unplugHQ()
            let backup = ikrar.folder.appendingPathComponent("backup").path
            try FileManager.default.copyItem(atPath: ikrar.hqData, toPath: backup)

            try ikrar.startHQ(listen: address)
            for person in people[3..<8] { try kiosk.must(["scan", person]) }
            try kiosk.must(["sync", "--wait"])
            let other = try ikrar.enrolledKiosk("3374-015")
            try other.must(["scan", people[9]])
            try other.must(["sync", "--wait"])
            let counts = try ikrar.audit()["counts"] as? [String: Int]
            #expect(counts?["pledged"] == 9)
            ikrar.unplugHQ()
            let published = try Data(contentsOf: URL(fileURLWithPath: ikrar.hqData + "/log/checkpoint"))
            let kept = ikrar.folder.appendingPathComponent("checkpoint").path
            try published.write(to: URL(fileURLWithPath: kept))

            // The disk is gone; the log was copied elsewhere each hour, the database each night.
            let log = ikrar.folder.appendingPathComponent("log-copy").path
            try FileManager.default.moveItem(atPath: ikrar.hqData + "/log", toPath: log)
            try FileManager.default.removeItem(atPath: ikrar.hqData)
            try FileManager.default.moveItem(atPath: backup, toPath: ikrar.hqData)
            try FileManager.default.removeItem(atPath: ikrar.hqData + "/log")
            try FileManager.default.copyItem(atPath: log, toPath: ikrar.hqData + "/log")
            let refused = try Program.hq.run(["serve", "--data-dir", ikrar.hqData, "--listen", address])
            #expect(refused.status == 78 && refused.errors.contains("catch-up"), "\(refused)")

            let answer = try ikrar.hqMust(["catch-up", "--json"]).object()
            #expect(answer["lost_kiosks"] as? [String] == ["3374-015/1"])
            #expect((answer["lost_openings"] as? [[String: Any]])?.count == 12)
            try ikrar.startHQ(listen: address)
            try kiosk.must(["sync", "--wait"])
            try kiosk.must(["scan", people[10]])
            try kiosk.must(["sync", "--wait"])
            #expect(try kiosk.must(["status", "--json"]).status == 0)
            #expect(try other.run(["sync", "--wait"]).status == 77)
            try ikrar.enrol(other)
            try other.must(["sync", "--wait"])
            let after = try ikrar.audit()["counts"] as? [String: Int]
            #expect(after?["pledged"] == 10)
            #expect(try ikrar.hqMust(["verify", "--old", kept, "--json"]).object()["old_checkpoints"] as? Int == 1)
            #expect(try ikrar.hqMust(["rebuild"]).status == 0)
            for kiosk in [kiosk, other] { #expect(try kiosk.must(["verify"]).status == 0) }
        }
    }
}
