import Foundation
import Testing

@Suite("A wrong clock never stops a record")
struct ClockTests {
    @Test(arguments: [-7_200, -400 * 86_400, 10 * 365 * 86_400, -1_780_000_000])
    func `the wall clock jumps while the kiosk runs and the order stays`(seconds: Int) throws {
        try Installation.with { ikrar in
            let shim = try ClockShim(folder: ikrar.folder)
            let kiosk = ikrar.kiosk("clock")
            try kiosk.start(environment: shim.environment)
            try kiosk.prepare()
            let before = try kiosk.scan(SampleRoster.identifiers[20])
            try shim.set(seconds: seconds)
            let after = try kiosk.scan(SampleRoster.identifiers[21])
            #expect(after.status == 0, "\(after)")
            #expect(try seqs(after.object).allSatisfy { try $0 > (seqs(before.object).max() ?? 0) })
            kiosk.daemon?.kill()
            try kiosk.start(environment: shim.environment)
            #expect(try kiosk.scan(SampleRoster.identifiers[21]).status == 10)
            kiosk.daemon?.stop()
            #expect(try kiosk.verifyStore().status == 0)
        }
    }

    @Test func `a kiosk whose clock is a day off still brings its records to HQ`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let shim = try ClockShim(folder: ikrar.folder)
            let kiosk = ikrar.kiosk("3374-009")
            try shim.set(seconds: -86_400)
            try kiosk.start(environment: shim.environment)
            let token =
                try ikrar.hqMust(["kiosk", "token", "--site", kiosk.site, "--json"]).object()["token"] as? String
            try kiosk.must(["enrol", "--url", ikrar.hqURL, "--token", try #require(token), "--log-key", ikrar.logKey])
            try kiosk.prepare()
            try kiosk.must(["scan", SampleRoster.identifiers[22]])
            try kiosk.must(["sync", "--wait"])
            #expect((try ikrar.audit()["counts"] as? [String: Int])?["pledged"] == 1)
        }
    }

    private func seqs(_ object: [String: Any]) throws -> [Int] {
        try (object["records"] as? [[String: Any]] ?? []).map { try #require($0["seq"] as? Int) }
    }
}
