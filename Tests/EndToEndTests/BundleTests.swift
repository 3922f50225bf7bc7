import Foundation
import IkrarBundle
import Testing

@Suite("Records carried by hand")
struct BundleTests {
    /// A kiosk with some records that HQ lacks, without network.
    private func withCutOffKiosk(_ body: (Installation, Kiosk) throws -> Void) throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-014")
            try kiosk.must(["sync", "--wait"])
            ikrar.unplugHQ()
            for person in SampleRoster.identifiers.prefix(6) { try kiosk.must(["scan", person]) }
            try body(ikrar, kiosk)
        }
    }

    private func file(_ name: String, _ ikrar: Installation) -> String {
        ikrar.folder.appendingPathComponent(name).path
    }

    private func pending(_ kiosk: Kiosk) throws -> Int? {
        (try kiosk.run(["status", "--json"]).object()["sync"] as? [String: Any])?["pending"] as? Int
    }

    private func take(_ bundle: String, _ receipt: String?, at ikrar: Installation) throws -> Program.Answer {
        let extra = receipt.map { ["--receipt", $0] } ?? []
        return try Program.hq.run(["bundle", "import", bundle, "--data-dir", ikrar.hqData, "--json"] + extra)
    }

    @Test func `reach HQ and are proven at the kiosk, with no network at all, and again and again`() throws {
        try withCutOffKiosk { ikrar, kiosk in
            let (bundle, receipt) = (file("bundle", ikrar), file("receipt", ikrar))
            let export = try kiosk.must(["bundle", "export", bundle, "--json"]).object()
            #expect(export["records"] as? Int == 12)
            #expect(try pending(kiosk) == 12)
            let mode = try FileManager.default.attributesOfItem(atPath: bundle)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            // Nothing of anybody can be read in it.
            let bytes = try Data(contentsOf: URL(fileURLWithPath: bundle))
            for word in ["pledge", "3374-014", "identifier", "ikrar.example.go.id", SampleRoster.identifiers[0]] {
                #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
            }

            let taken = try take(bundle, receipt, at: ikrar)
            #expect(taken.status == 0)
            #expect(try taken.object()["new"] as? Int == 12)
            #expect(try taken.object()["receipt"] as? String == receipt)
            let again = try take(bundle, receipt, at: ikrar)
            #expect(try again.object()["new"] as? Int == 0 && again.object()["known"] as? Int == 12)

            let proven = try kiosk.must(["bundle", "import", receipt, "--json"]).object()
            #expect(proven["proven"] as? Int == 12 && proven["pending"] as? Int == 0)
            let seen = proven["verified_size"] as? Int
            #expect(seen.map { $0 >= 12 } == true)
            let repeated = try kiosk.must(["bundle", "import", receipt, "--json"]).object()
            #expect(repeated["proven"] as? Int == 0 && repeated["known"] as? Int == 12)
            #expect(try kiosk.must(["verify"]).status == 0)

            // An empty bundle tells HQ where the chain ends, and brings its newest checkpoint.
            #expect(try kiosk.must(["bundle", "export", bundle, "--json"]).object()["records"] as? Int == 0)
            #expect(try take(bundle, receipt, at: ikrar).status == 0)
            try kiosk.must(["bundle", "import", receipt])

            // New records say what was seen, and the network finds all in order.
            try ikrar.plugHQIn()
            try kiosk.must(["scan", SampleRoster.identifiers[7]])
            try kiosk.must(["sync", "--wait"])
            #expect(try ikrar.hqMust(["verify", "--json"]).status == 0)
            let kiosks = try ikrar.hqMust(["kiosk", "list", "--json"]).output
            #expect(!kiosks.contains("\"forks\":1"))
        }
    }

    @Test func `mix with the network in any order, while HQ serves`() throws {
        try withCutOffKiosk { ikrar, kiosk in
            let old = (file("old", ikrar), file("old-receipt", ikrar))
            let new = (file("new", ikrar), file("new-receipt", ikrar))
            try kiosk.must(["bundle", "export", old.0])
            for person in SampleRoster.identifiers.dropFirst(6).prefix(3) { try kiosk.must(["scan", person]) }
            try kiosk.must(["bundle", "export", new.0])
            try ikrar.plugHQIn()
            // The newer first: the server publishes, the command only waits for it.
            #expect(try take(new.0, new.1, at: ikrar).object()["new"] as? Int == 18)
            #expect(try take(old.0, old.1, at: ikrar).object()["known"] as? Int == 12)
            try kiosk.must(["bundle", "import", new.1])
            #expect(try pending(kiosk) == 0)
            try kiosk.must(["bundle", "import", old.1])

            try kiosk.must(["scan", SampleRoster.identifiers[10]])
            try kiosk.must(["sync", "--wait"])
            // Online sync has verified more than either receipt shows.
            let older = try kiosk.must(["bundle", "import", new.1, "--json"]).object()
            #expect(older["is_older"] as? Bool == true && older["proven"] as? Int == 0)
            #expect(try kiosk.must(["status", "--json"]).status == 0)
            // A bundle from before, after the network brought more.
            #expect(try take(old.0, nil, at: ikrar).object()["new"] as? Int == 0)
            let list = try ikrar.hqMust(["kiosk", "list", "--json"]).output
            #expect(list.contains("3374-014"))
            #expect(try ikrar.hqMust(["verify", "--json"]).status == 0)
        }
    }

    @Test func `change nothing at HQ when the file was touched, and say so`() throws {
        try withCutOffKiosk { ikrar, kiosk in
            let bundle = file("bundle", ikrar)
            try kiosk.must(["bundle", "export", bundle])
            let good = [UInt8](try Data(contentsOf: URL(fileURLWithPath: bundle)))
            let before = try ikrar.hqMust(["status", "--json"]).output
            var damages: [[UInt8]] = [
                [], Array(good.dropLast()), Array(good.prefix(good.count / 2)), good + [0], good + good,
                Array(good.reversed()), [UInt8](repeating: 0, count: 100_000),
            ]
            for position in [0, 16, 20, 40, 80, 90, 100, good.count / 2, good.count - 20, good.count - 1] {
                var bent = good
                bent[position] ^= 1
                damages.append(bent)
            }
            for (number, bytes) in damages.enumerated() {
                try Data(bytes).write(to: URL(fileURLWithPath: bundle))
                let answer = try take(bundle, file("receipt", ikrar), at: ikrar)
                #expect(answer.status == 65, "damage \(number): \(answer.output)")
                #expect(try ikrar.hqMust(["status", "--json"]).output == before, "damage \(number)")
            }
            #expect(!FileManager.default.fileExists(atPath: file("receipt", ikrar)))
            #expect(try take("/dev/zero", nil, at: ikrar).status == 65)
            #expect(try take(ikrar.folder.path, nil, at: ikrar).status == 65)

            // Another HQ cannot open it; the right one still can.
            let other = file("other-hq", ikrar)
            _ = try Program.hq.run(["init", "--data-dir", other, "--origin", "other.example"])
            try Data(good).write(to: URL(fileURLWithPath: bundle))
            let foreign = try Program.hq.run(["bundle", "import", bundle, "--data-dir", other, "--json"])
            #expect(foreign.status == 65 && foreign.output.contains("other_recipient"))
            #expect(try take(bundle, nil, at: ikrar).object()["new"] as? Int == 12)
        }
    }

    @Test func `have receipts that another kiosk refuses, and that nobody can alter`() throws {
        try withCutOffKiosk { ikrar, kiosk in
            let (bundle, receipt) = (file("bundle", ikrar), file("receipt", ikrar))
            try kiosk.must(["bundle", "export", bundle])
            #expect(try take(bundle, receipt, at: ikrar).status == 0)
            // Not running while HQ can be reached, or it would send its records itself.
            kiosk.daemon?.stop()
            try ikrar.plugHQIn()
            let other = try ikrar.enrolledKiosk("3374-015")
            ikrar.unplugHQ()
            try kiosk.start()
            let refused = try other.run(["bundle", "import", receipt, "--json"])
            #expect(refused.status == 65 && refused.output.contains("receipt_refused"))
            let good = [UInt8](try Data(contentsOf: URL(fileURLWithPath: receipt)))
            for position in [0, 30, good.count / 3, good.count - 1] {
                var bent = good
                bent[position] ^= 1
                try Data(bent).write(to: URL(fileURLWithPath: receipt))
                #expect(try kiosk.run(["bundle", "import", receipt]).status == 65)
            }
            #expect(try pending(kiosk) == 12)
            try Data(good).write(to: URL(fileURLWithPath: receipt))
            try kiosk.must(["bundle", "import", receipt])
            #expect(try pending(kiosk) == 0)
        }
    }

    @Test func `of a revoked kiosk are taken up to the last seq that is accepted`() throws {
        try withCutOffKiosk { ikrar, kiosk in
            let (bundle, receipt) = (file("bundle", ikrar), file("receipt", ikrar))
            let last = try kiosk.recordCount() - 4
            let name = try #require(
                (try ikrar.hqMust(["kiosk", "list", "--json"]).output).split(separator: "\"")
                    .first { $0.hasPrefix("3374-014/") && $0.dropFirst(9).allSatisfy(\.isNumber) }
            )
            try ikrar.hqMust(["kiosk", "revoke", "--name", String(name), "--last-seq", "\(last)", "--yes"])
            try kiosk.must(["bundle", "export", bundle])
            let taken = try take(bundle, receipt, at: ikrar)
            #expect(taken.status == 1)
            #expect(try taken.object()["new"] as? Int == 9)
            #expect(taken.output.contains("\"revoked\""))
            let proven = try kiosk.run(["bundle", "import", receipt, "--json"])
            #expect(proven.status == 65)
            #expect(try proven.object()["proven"] as? Int == 9 && proven.object()["pending"] as? Int == 3)
        }
    }

    @Test func `are signed with the key of their time: a kiosk that enrolled anew exports again`() throws {
        try withCutOffKiosk { ikrar, kiosk in
            let (bundle, receipt) = (file("bundle", ikrar), file("receipt", ikrar))
            try kiosk.must(["bundle", "export", bundle])
            #expect(try take(bundle, receipt, at: ikrar).status == 0)
            try ikrar.plugHQIn()
            try ikrar.enrol(kiosk)
            try kiosk.must(["sync", "--wait"])
            let late = try take(bundle, nil, at: ikrar)
            #expect(late.status == 65 && late.output.contains("unknown_key"))
            let answer = try kiosk.run(["bundle", "import", receipt, "--json"])
            #expect(answer.status == 65 && answer.output.contains("receipt_refused"))
            try kiosk.must(["bundle", "export", bundle])
            #expect(try take(bundle, receipt, at: ikrar).status == 0)
            try kiosk.must(["bundle", "import", receipt])
        }
    }

    @Test func `are kept without a receipt while the log waits for witnesses`() throws {
        try withCutOffKiosk { ikrar, kiosk in
            let (bundle, receipt) = (file("bundle", ikrar), file("receipt", ikrar))
            try kiosk.must(["bundle", "export", bundle])
            // What a server under a witness policy leaves behind.
            let witnesses = ikrar.hqData + "/witnesses.json"
            try Data("[]".utf8).write(to: URL(fileURLWithPath: witnesses))
            let waiting = try take(bundle, receipt, at: ikrar)
            #expect(waiting.status == 75 && waiting.output.contains("not_published"))
            #expect(!FileManager.default.fileExists(atPath: receipt))
            try FileManager.default.removeItem(atPath: witnesses)
            let later = try take(bundle, receipt, at: ikrar)
            #expect(later.status == 0)
            #expect(try later.object()["known"] as? Int == 12)
            try kiosk.must(["bundle", "import", receipt])
        }
    }

    @Test func `are taken in by the run behind one that was killed at any write`() throws {
        try withCutOffKiosk { ikrar, kiosk in
            let (bundle, receipt) = (file("bundle", ikrar), file("receipt", ikrar))
            try kiosk.must(["bundle", "export", bundle])
            let shim = try KillShim(folder: ikrar.folder)
            let copy = file("copy", ikrar)
            var kills = 0
            // Every fourth call: enough to die in each part of it.
            for call in stride(from: 1, through: 400, by: 4) {
                try? FileManager.default.removeItem(atPath: copy)  // There is none at first.
                try FileManager.default.copyItem(atPath: ikrar.hqData, toPath: copy)
                let order = ["bundle", "import", bundle, "--data-dir", copy, "--receipt", receipt, "--json"]
                let killed = try Program.hq.run(order, environment: shim.environment(at: call))
                let again = try Program.hq.run(order)
                #expect(again.status == 0, "killed at call \(call): \(again)")
                let answer = try again.object()
                let count = (answer["new"] as? Int ?? 0) + (answer["known"] as? Int ?? 0)
                #expect(count == 12, "killed at call \(call)")
                #expect(try Program.hq.run(["verify", "--data-dir", copy]).status == 0, "killed at call \(call)")
                if killed.status == 0 { break }
                kills += 1
            }
            #expect(kills > 5)
            try kiosk.must(["bundle", "import", receipt])
            #expect(try pending(kiosk) == 0)
        }
    }

    @Test func `leave the file that was there when the stick is full`() throws {
        try withCutOffKiosk { ikrar, kiosk in
            let bundle = file("bundle", ikrar)
            try Data("before".utf8).write(to: URL(fileURLWithPath: bundle))
            kiosk.daemon?.kill()
            #expect(try kiosk.run(["bundle", "export", bundle]).status == 69)
            #expect(try String(contentsOfFile: bundle, encoding: .utf8) == "before")
            #expect(try kiosk.run(["bundle", "export", ikrar.folder.path + "/none/bundle"]).status == 69)
            let left = try FileManager.default.contentsOfDirectory(atPath: ikrar.folder.path)
            #expect(!left.contains { $0.hasSuffix(".part") })
        }
    }
}
