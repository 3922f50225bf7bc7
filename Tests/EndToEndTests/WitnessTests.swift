import Foundation
import IkrarLedger
import Testing

@Suite("Witnesses of other institutions")
struct WitnessTests {
    /// An HQ under a policy that asks for both of two witnesses.
    private func withTwo(
        _ body: (_ ikrar: Installation, _ first: Witness, _ second: Witness, _ policy: URL) throws -> Void
    ) throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            ikrar.unplugHQ()
            let first = try Witness("bawaslu", parent: ikrar.folder, logKey: ikrar.logKey)
            let second = try Witness("kampus", parent: ikrar.folder, logKey: ikrar.logKey)
            let policy = ikrar.folder.appendingPathComponent("witnesses.policy")
            let text = "\(first.line)\n\(second.line)\ngroup both all bawaslu kampus\nquorum both\n"
            try Data(text.utf8).write(to: policy)
            try ikrar.startHQ(listen: "127.0.0.1:0", ["--witness-policy", policy.path])
            try body(ikrar, first, second, policy)
            first.kill()
            second.kill()
        }
    }

    private func published(_ ikrar: Installation, _ name: String = "checkpoint") throws -> SignedCheckpoint? {
        let path = ikrar.hqData + "/log/" + name
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return try SignedCheckpoint(parsing: Array(Data(contentsOf: URL(fileURLWithPath: path))))
    }

    private func verifiedSize(_ kiosk: Kiosk) throws -> Int {
        let status = try kiosk.must(["status", "--json"]).object()
        return (status["sync"] as? [String: Any])?["verified_size"] as? Int ?? 0
    }

    @Test func `with one of two away a checkpoint is pending and no kiosk advances; with both it is published`() throws
    {
        try withTwo { ikrar, first, second, policy in
            let kiosk = ikrar.kiosk("3374-014")
            try kiosk.start()
            try ikrar.enrol(kiosk, ["--policy", policy.path])
            try kiosk.prepare()
            let people = SampleRoster.identifiers
            try kiosk.must(["scan", people[0]])
            try waitUntil { try kiosk.run(["sync", "--wait"]).status == 0 }
            let rules = try WitnessPolicy(parsing: Array(Data(contentsOf: policy)))
            let before = try #require(try published(ikrar))
            #expect(rules.isSatisfied(by: before))
            let verified = try verifiedSize(kiosk)
            #expect(verified > 0)

            second.kill()
            try kiosk.must(["scan", people[1]])
            #expect(try kiosk.run(["sync", "--wait"]).status != 0)
            #expect(try published(ikrar) == before)
            let pending = try #require(try published(ikrar, "checkpoint.pending"))
            #expect(pending.checkpoint.tree.size > before.checkpoint.tree.size)
            #expect(!rules.isSatisfied(by: pending))
            #expect(try verifiedSize(kiosk) == verified)
            #expect(try first.cosignedSize() == Int(pending.checkpoint.tree.size))
            let states = try (ikrar.hqMust(["status", "--json"]).object()["witnesses"] as? [[String: Any]])?
                .compactMap { $0["state"] as? String }
            #expect(states == ["cosigned", "unreachable"])
            // The kiosk records on.
            try kiosk.must(["scan", people[2]])

            try second.start()
            try waitUntil { try kiosk.run(["sync", "--wait"]).status == 0 }
            let after = try #require(try published(ikrar))
            #expect(rules.isSatisfied(by: after))
            #expect(after.checkpoint.tree.size > before.checkpoint.tree.size)
            #expect(try published(ikrar, "checkpoint.pending") == nil)
            #expect(try verifiedSize(kiosk) > verified)
        }
    }

    @Test func `an HQ that shows another history gets no cosignature, and the witness keeps what it signed`() throws {
        try withTwo { ikrar, first, second, policy in
            try waitUntil { try published(ikrar) != nil }
            let address = ikrar.hqURL.replacingOccurrences(of: "http://", with: "")
            ikrar.unplugHQ()
            let copy = ikrar.folder.appendingPathComponent("older").path
            try FileManager.default.copyItem(atPath: ikrar.hqData, toPath: copy)
            try ikrar.startHQ(listen: address, ["--witness-policy", policy.path])
            let before = try #require(try first.cosignedSize())
            let kiosk = try ikrar.enrolledKiosk("3374-014")
            try waitUntil { try first.cosignedSize() ?? 0 > before }
            let known = try first.cosignedSize()
            kiosk.daemon?.kill()
            ikrar.unplugHQ()

            // The older copy goes on, with something else at the same place.
            try FileManager.default.removeItem(atPath: ikrar.hqData)
            try FileManager.default.moveItem(atPath: copy, toPath: ikrar.hqData)
            try ikrar.startHQ(listen: address, ["--witness-policy", policy.path])
            let other = try ikrar.enrolledKiosk("3374-015")
            try waitUntil { try first.must(["status", "--json"]).object()["evidence"] as? Int ?? 0 > 0 }
            #expect(try first.cosignedSize() == known)
            try waitUntil {
                let states = try (ikrar.hqMust(["status", "--json"]).object()["witnesses"] as? [[String: Any]])?
                    .compactMap { $0["state"] as? String }
                return states == ["inconsistent", "inconsistent"]
            }
            other.daemon?.kill()
        }
    }

    @Test(arguments: ["/checkpoint", "/marks/"])
    func `a witness killed between store and answer goes on where it was, and cosigns the same tree`(
        point: String
    ) throws {
        try withTwo { ikrar, first, second, policy in
            let rules = try WitnessPolicy(parsing: Array(Data(contentsOf: policy)))
            // HQ has published without witnesses before; they cosign the same tree now.
            try waitUntil { try published(ikrar).map { rules.isSatisfied(by: $0) } ?? false }
            let before = try #require(try published(ikrar))
            let shim = try CrashShim(folder: ikrar.folder)
            second.kill()
            let hash = try FileManager.default.contentsOfDirectory(atPath: second.folder.path + "/logs")[0]
            let ending = point == "/marks/" ? "/marks/" + hash : point
            try second.start(environment: shim.environment(after: ending))
            // One more act, one more checkpoint; asking for it ends the witness.
            try ikrar.hqMust(["kiosk", "token", "--site", "3374-014"])
            let kiosk = try ikrar.enrolledKiosk("3374-014")
            #expect(second.daemon?.waitForEnd() == SIGKILL)
            let stored = try #require(try second.cosignedSize())
            #expect(stored > Int(before.checkpoint.tree.size))
            #expect(try published(ikrar) == before)

            try second.start()
            try waitUntil { try published(ikrar)?.checkpoint.tree.size ?? 0 >= UInt64(stored) }
            #expect(rules.isSatisfied(by: try #require(try published(ikrar))))
            #expect(try second.must(["status", "--json"]).object()["evidence"] as? Int == 0)
            kiosk.daemon?.kill()
        }
    }

    @Test func `is asked over TLS with the authorities that HQ was told, and not counted under others`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let address = ikrar.hqURL.replacingOccurrences(of: "http://", with: "")
            ikrar.unplugHQ()
            let authority = try Certificate(folder: ikrar.folder, name: "witness")
            let other = try Certificate(folder: ikrar.folder, name: "other")
            let witness = try Witness("bawaslu", parent: ikrar.folder, logKey: ikrar.logKey, certificate: authority)
            defer { witness.kill() }
            #expect(witness.line.contains(" https://"))
            let policy = ikrar.folder.appendingPathComponent("witnesses.policy")
            try Data("\(witness.line)\nquorum bawaslu\n".utf8).write(to: policy)
            func state() throws -> String? {
                let answer = try ikrar.hqMust(["status", "--json"]).object()
                return (answer["witnesses"] as? [[String: Any]])?.first?["state"] as? String
            }

            try ikrar.startHQ(listen: address, ["--witness-policy", policy.path, "--witness-ca", other.file])
            try waitUntil { try state() == "unreachable" }
            #expect(try witness.cosignedSize() == nil)
            ikrar.unplugHQ()
            try ikrar.startHQ(listen: address, ["--witness-policy", policy.path, "--witness-ca", authority.file])
            try waitUntil { try state() == "cosigned" }
            let rules = try WitnessPolicy(parsing: Array(Data(contentsOf: policy)))
            #expect(rules.isSatisfied(by: try #require(try published(ikrar))))
        }
    }
}
