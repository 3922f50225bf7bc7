import Foundation
import Testing

@Suite("HQ's officers decide")
struct ActTests {
    @Test func `void, match, correct, excuse and erase change the figures and say what they wrote`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-991")
            let first = try leaf(of: "pledge", in: kiosk.scan(SampleRoster.identifiers[0]).object)
            let second = try leaf(of: "pledge", in: kiosk.scan(SampleRoster.identifiers[1]).object)
            let unknown = try leaf(of: "unmatched", in: kiosk.scan("199001012015011999").object)
            try kiosk.must(["sync", "--wait"])
            #expect(try counts(ikrar)["pledged"] == 2)

            let void = try ikrar.hqMust(["void", first, "--reason", "test", "--json"]).object()
            #expect(void["type"] as? String == "void")
            #expect(try counts(ikrar)["pledged"] == 1)

            let people = try ikrar.audit()["people"] as? [[String: Any]] ?? []
            let pending = people.filter { $0["state"] as? String == "pending" }.compactMap { $0["id"] as? String }
            #expect(try unmatched(ikrar) == 1)
            let matched = try ikrar.hqMust(["match", unknown, "--person", pending[0], "--json"]).objects()
            #expect(matched.map { $0["type"] as? String } == ["match", "match"])
            #expect(try unmatched(ikrar) == 0)
            #expect(try counts(ikrar)["pledged"] == 2)

            try ikrar.hqMust(["correct", second, "--act", "refused", "--reason", "wrong_act"])
            #expect(try counts(ikrar)["refused"] == 1)

            try ikrar.hqMust([
                "excuse", pending[1], "--campaign", Kiosk.campaign, "--reason", "leave", "--until", "2099-12-31",
            ])
            let excused = try ikrar.audit(["--state", "excused"])["people"] as? [[String: Any]]
            #expect(excused?.first?["excuse"] as? [String: String] == ["reason": "leave", "until": "2099-12-31"])

            let erased = try ikrar.hqMust(["erase", "--record", second, "--ground", "Surat 12/2026", "--yes", "--json"])
            #expect(try erased.object()["type"] as? String == "erase")
            #expect(try counts(ikrar)["refused"] == 1)
        }
    }

    @Test func `acts that cannot be say why, in both languages and with their exit codes`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let leaf = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
            func run(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Program.Answer {
                try Program.hq.run(arguments + ["--data-dir", ikrar.hqData], environment: environment)
            }
            #expect(try run(["void", "abc", "--reason", "test"]).status == 64)
            let unknown = try run(["void", leaf, "--reason", "test", "--json"])
            #expect(unknown.status == 65)
            #expect(try unknown.object()["code"] as? String == "unknown_record")
            let indonesian = try run(["void", leaf, "--reason", "test"], ["LANG": "id_ID.UTF-8"])
            #expect(indonesian.errors.contains("Tidak ada catatan"))
            #expect(try run(["void", leaf, "--reason", "Salah orang"]).status == 64)
            #expect(try run(["match", leaf, "--person", "p-nobody"]).status == 65)
            #expect(try run(["correct", leaf, "--reason", "wrong_act"]).status == 64)
            #expect(try run(["correct", leaf, "--act", "maybe", "--reason", "wrong_act"]).status == 64)
            let campaign = ["--campaign", Kiosk.campaign, "--reason", "leave", "--until"]
            #expect(try run(["excuse", "p-nobody"] + campaign + ["2099-12-31"]).status == 65)
            #expect(try run(["excuse", "p-nobody"] + campaign + ["2020-01-01"]).status == 64)
            #expect(try run(["excuse", "p-nobody"] + campaign + ["soon"]).status == 64)
            // Nobody can be asked, and nothing was said: nothing is destroyed.
            #expect(try run(["erase", "--record", leaf, "--ground", "x"]).status == 64)
            #expect(try run(["erase", "--record", leaf, "--ground", "x", "--yes"]).status == 65)
            for verb in ["void", "match", "correct", "excuse", "erase"] {
                #expect(try Program.hq.run([verb, "--help"]).output.contains("Example: ikrar-hq \(verb)"))
            }
        }
    }

    @Test func `an erasure that dies at any write is either not begun or finished by the next command`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-991")
            let leaf = try leaf(of: "pledge", in: kiosk.scan(SampleRoster.identifiers[0]).object)
            try kiosk.must(["sync", "--wait"])
            #expect(ikrar.hq?.stop().status == 0)
            let shim = try KillShim(folder: ikrar.folder)
            let copy = ikrar.folder.appendingPathComponent("copy").path
            var call = 0
            var begun = 0
            while true {
                call += 1
                try? FileManager.default.removeItem(atPath: copy)  // There is none at first.
                try FileManager.default.copyItem(atPath: ikrar.hqData, toPath: copy)
                let erase = ["erase", "--data-dir", copy, "--record", leaf, "--ground", "Surat 12/2026", "--yes"]
                let killed = try Program.hq.run(erase, environment: shim.environment(at: call))
                let audit = try Program.hq.run(["audit", "--data-dir", copy, "--campaign", Kiosk.campaign, "--json"])
                let counts = try audit.object()["counts"] as? [String: Int]
                #expect(counts?["pledged"] == 1, "killed at call \(call)")
                let again = try Program.hq.run(erase + ["--json"])
                if again.status != 0 {
                    // The record is there: then the audit above has finished the rest.
                    begun += 1
                    #expect(try again.object()["code"] as? String == "no_opening", "killed at call \(call)")
                }
                #expect(try erasedKeys(copy) == erasedKeys(ikrar.hqData) + 1, "killed at call \(call)")
                if killed.status == 0 { break }
                #expect(killed.status == 128 + 9)
            }
            // It died before, within, and after the transaction.
            #expect(begun > 2)
            #expect(call - begun > 2)
        }
    }

    /// How many slots before the last key hold none.
    private func erasedKeys(_ directory: String) throws -> Int {
        let keys = [UInt8](try Data(contentsOf: URL(fileURLWithPath: directory + "/opening.keys")))
        return stride(from: 0, to: keys.count, by: 32).count { keys[$0..<($0 + 32)].allSatisfy { $0 == 0 } }
    }

    private func leaf(of type: String, in scan: [String: Any]) throws -> String {
        let records = scan["records"] as? [[String: Any]] ?? []
        guard let leaf = records.first(where: { $0["type"] as? String == type })?["leaf"] as? String else {
            throw Unexpected("no \(type) in \(scan)")
        }
        return leaf
    }

    private func counts(_ ikrar: Installation) throws -> [String: Int] {
        try ikrar.audit()["counts"] as? [String: Int] ?? [:]
    }

    private func unmatched(_ ikrar: Installation) throws -> Int? {
        let completeness = try ikrar.audit()["completeness"] as? [String: Any]
        return completeness?["unmatched"] as? Int
    }
}
