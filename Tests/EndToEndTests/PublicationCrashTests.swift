import Foundation
import Testing

@Suite("HQ dies while it publishes, the log goes on as one history")
struct PublicationCrashTests {
    @Test func `killed at any write, fsync or rename, the next start completes the very log that was begun`() throws {
        try Installation.with { ikrar in
            let shim = try KillShim(folder: ikrar.folder)
            try ikrar.makeUnpublishedLog()
            let before = try ikrar.file("log/checkpoint")
            let prepared = ikrar.folder.appendingPathComponent("prepared")
            try FileManager.default.copyItem(atPath: ikrar.hqData, toPath: prepared.path)
            try ikrar.hqMust(["publish"])
            let expected = try ikrar.logFiles()
            #expect(try ikrar.file("log/checkpoint") != before)

            var deaths = 0
            var isAlive = false
            while !isAlive {
                try FileManager.default.removeItem(atPath: ikrar.hqData)
                try FileManager.default.copyItem(atPath: prepared.path, toPath: ikrar.hqData)
                let publish = ["publish", "--data-dir", ikrar.hqData]
                let answer = try Program.hq.run(publish, environment: shim.environment(at: deaths + 1))
                isAlive = answer.status == 0
                if !isAlive {
                    deaths += 1
                    #expect(answer.status == 128 + SIGKILL)
                }
                // Whatever was cut short, what stands at `checkpoint` is whole: the old one or the new one.
                let checkpoint = try ikrar.file("log/checkpoint")
                #expect(checkpoint == before || checkpoint == expected["checkpoint"])

                try ikrar.hqMust(["publish"])

                // The same bytes, signature included: nothing else was ever signed.
                #expect(try ikrar.logFiles() == expected, "after call \(deaths)")
            }
            #expect(deaths > 20)
            let rebuilt = try Program.hq.run(["rebuild", "--data-dir", ikrar.hqData])
            #expect(rebuilt.status == 0, "\(rebuilt)")
        }
    }

    @Test(arguments: [25, 40, 60, 80, 100, 120])
    func `killed while a kiosk pushes, it takes every record once and publishes them after the next start`(
        call: Int
    ) throws {
        try Installation.with { ikrar in
            let shim = try KillShim(folder: ikrar.folder)
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("crash")
            try kiosk.must(["sync", "--wait"])
            let old = try ikrar.file("log/checkpoint")
            ikrar.unplugHQ()
            for identifier in SampleRoster.identifiers.prefix(20) { try kiosk.must(["scan", identifier]) }
            let records = try kiosk.recordCount()
            try? ikrar.plugHQIn(dying: shim.environment(at: call))  // It may die before it listens.
            _ = try kiosk.run(["sync", "--wait"])
            ikrar.unplugHQ()

            try ikrar.plugHQIn()
            try kiosk.must(["sync", "--wait"])

            let status = try ikrar.hqMust(["status", "--json"]).object()
            let log = status["log"] as? [String: Any]
            #expect(log?["published_size"] as? Int == status["log_size"] as? Int)
            let stored = (status["kiosks"] as? [[String: Any]])?.first?["seq"] as? Int
            #expect(stored == records - 1)
            #expect(try ikrar.file("log/checkpoint") != old)
            #expect(try Program.hq.run(["rebuild", "--data-dir", ikrar.hqData]).status == 0)
        }
    }
}

extension Installation {
    /// An HQ with one published checkpoint and entries behind it that no checkpoint covers.
    fileprivate func makeUnpublishedLog() throws {
        _ = try Program.hq.run(["init", "--data-dir", hqData, "--origin", "ikrar.example.go.id"])
        try hqMust(["campaign", "import", Self.sample("pledge-text.yaml")])
        try hqMust(["publish"])
        try hqMust(["campaign", "import", Self.sample("kota-semarang.yaml"), Self.sample("kota-jambi.yaml")])
    }

    /// The bytes of a file in HQ's data directory.
    fileprivate func file(_ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: hqData).appendingPathComponent(name))
    }

    /// Every file of the published log by its name.
    fileprivate func logFiles() throws -> [String: Data] {
        let log = hqData + "/log"
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: log) {
            var isDirectory: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: log + "/" + name, isDirectory: &isDirectory)
            if !isDirectory.boolValue { files[name] = try file("log/" + name) }
        }
        return files
    }

    /// HQ comes back at the same address with an environment that ends it.
    fileprivate func plugHQIn(dying environment: [String: String]) throws {
        try startHQ(listen: hqURL.replacingOccurrences(of: "http://", with: ""), environment: environment)
    }
}
