import Foundation
import HQWitness
import IkrarLedger
import Logging
import Testing

@testable import HQServer

@Suite("Asking witnesses")
struct WitnessPanelTests {
    /// A log of 32 entries and a folder for witnesses.
    struct Bench {
        let folder: String
        let log: SignerKey
        let leaves: [Hash32]

        func checkpoint(_ size: Int, forked: Bool = false) throws -> SignedCheckpoint {
            var leaves = Array(self.leaves.prefix(size))
            if forked { leaves[0] = .sha256([0xFF]) }
            let tree = TreeHead(size: UInt64(size), root: MerkleTree.root(of: leaves))
            return try SignedCheckpoint(signing: Checkpoint(origin: log.name, tree: tree), with: log)
        }

        func panel(_ policy: String, retryDelay: Duration = .zero) throws -> WitnessPanel {
            try WitnessPanel(
                policy: WitnessPolicy(parsing: Array(policy.utf8)),
                logKeys: [log.verifierKey],
                caFile: nil,
                reports: WitnessReportFile(dataDirectory: folder),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
                // Only the machine's load counts here: no test waits for it.
                exchangeTimeout: .seconds(300),
                retryDelay: retryDelay,
                now: { TestServer.now }
            )
        }

        func ask(_ panel: WitnessPanel, _ size: Int, forked: Bool = false) async throws -> SignedCheckpoint {
            let leaves = Array(self.leaves.prefix(size))
            return await panel.ask(try checkpoint(size, forked: forked)) { old in
                guard let proof = MerkleTree.consistencyProof(from: Int(old), in: leaves) else {
                    throw Unexpected("no proof from \(old)")
                }
                return proof
            }
        }

        func witness(_ name: String, port: Int = 0) async throws -> RunningWitness {
            try await RunningWitness(
                folder + "/" + name,
                name: "\(name).example/w1",
                log: log.verifierKey,
                port: port
            )
        }
    }

    private func with(_ body: (Bench) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("panel-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = try SignerKey.generate(name: "log.example")
        let leaves = (0..<32).map { MerkleTree.leafHash([UInt8($0)]) }
        try await body(Bench(folder: folder.path, log: log, leaves: leaves))
    }

    @Test("gathers the cosignatures of all, tells 409 apart, and goes on from size to size")
    func all() async throws {
        try await with { bench in
            let (first, second) = (try await bench.witness("a"), try await bench.witness("b"))
            let policy = first.line("a") + second.line("b") + "group both all a b\nquorum both\n"
            let panel = try bench.panel(policy)
            for size in [3, 7, 7, 12] {
                let signed = try await bench.ask(panel, size)
                #expect(panel.policy.isSatisfied(by: signed))
            }
            // Another HQ process does not know what they know; it asks.
            let again = try bench.panel(policy)
            #expect(again.policy.isSatisfied(by: try await bench.ask(again, 20)))
            #expect(again.statuses.map(\.state) == [.cosigned, .cosigned])
            #expect(again.statuses.map(\.cosignedSize) == [20, 20])
            #expect(try WitnessReportFile(dataDirectory: bench.folder).read() == again.statuses)
            try await first.stop()
            try await second.stop()
        }
    }

    @Test("keeps what came when one is away, and needs only the missing one later")
    func away() async throws {
        try await with { bench in
            let (first, second) = (try await bench.witness("a"), try await bench.witness("b"))
            let panel = try bench.panel(first.line("a") + second.line("b") + "group both all a b\nquorum both\n")
            #expect(panel.policy.isSatisfied(by: try await bench.ask(panel, 3)))
            try await second.stop()
            let short = try await bench.ask(panel, 7)
            #expect(!panel.policy.isSatisfied(by: short))
            #expect(try short.cosignature(by: first.store.key) != nil)
            #expect(panel.statuses.map(\.state) == [.cosigned, .unreachable])

            let back = try await bench.witness("b", port: second.port)
            try await first.stop()
            let leaves = Array(bench.leaves.prefix(7))
            let whole = await panel.ask(short) { MerkleTree.consistencyProof(from: Int($0), in: leaves) ?? [] }
            #expect(panel.policy.isSatisfied(by: whole))
            try await back.stop()
        }
    }

    @Test("leaves a witness alone for a while after a failure, also when the publisher asks every second")
    func backoff() async throws {
        try await with { bench in
            let witness = try await bench.witness("a")
            try await witness.stop()
            let panel = try bench.panel(witness.line("a") + "quorum a\n", retryDelay: .seconds(3600))
            _ = try await bench.ask(panel, 3)
            #expect(panel.statuses[0].state == .unreachable)
            let back = try await bench.witness("a", port: witness.port)
            #expect(!panel.policy.isSatisfied(by: try await bench.ask(panel, 3)))
            #expect(try back.store.statuses().allSatisfy { $0.tree == nil })
            try await back.stop()
        }
    }

    @Test("does not wait for a witness that is silent when the quorum is met without it")
    func silent() async throws {
        try await with { bench in
            let first = try await bench.witness("a")
            let mute = try SilentPort()
            let other = try CosigningKey.generate(name: "mute.example/w1").cosignerKey.text
            let policy =
                first.line("a") + "witness m \(other) http://127.0.0.1:\(mute.port)\n"
                + "group one any a m\nquorum one\n"
            let panel = try bench.panel(policy)
            for size in [3, 7, 12] {
                #expect(panel.policy.isSatisfied(by: try await bench.ask(panel, size)))
            }
            // Its first question is still open.
            #expect(panel.statuses.map(\.state) == [.cosigned, .unasked])
            try await first.stop()
        }
    }

    @Test("tells an inconsistent log, an unknown one, and a witness that is ahead")
    func alarms() async throws {
        try await with { bench in
            let witness = try await bench.witness("a")
            let panel = try bench.panel(witness.line("a") + "quorum a\n")
            _ = try await bench.ask(panel, 7)
            #expect(!panel.policy.isSatisfied(by: try await bench.ask(panel, 7, forked: true)))
            #expect(panel.statuses[0].state == .inconsistent)
            #expect(try witness.store.evidenceCount() == 1)
            _ = try await bench.ask(panel, 5)
            #expect(panel.statuses[0].state == .ahead)

            let stranger = try SignerKey.generate(name: "other.example")
            let tree = TreeHead(size: 1, root: .sha256([1]))
            let foreign = try SignedCheckpoint(signing: Checkpoint(origin: "other.example", tree: tree), with: stranger)
            _ = await panel.ask(foreign) { _ in [] }
            #expect(panel.statuses[0].state == .unknownLog)
            try await witness.stop()
        }
    }

    @Test("notices that a witness forgot what it cosigned, and keeps saying so")
    func wentBack() async throws {
        try await with { bench in
            let witness = try await bench.witness("a")
            let panel = try bench.panel(witness.line("a") + "quorum a\n")
            _ = try await bench.ask(panel, 3)
            let copy = bench.folder + "/copy"
            try FileManager.default.copyItem(atPath: witness.directory, toPath: copy)
            _ = try await bench.ask(panel, 7)
            try await witness.stop()
            let restored = try await RunningWitness(
                copy,
                name: "",
                log: bench.log.verifierKey,
                port: witness.port
            )
            _ = try await bench.ask(panel, 9)
            #expect(panel.statuses[0].wentBackFrom == 7)
            #expect(try bench.panel(restored.line("a") + "quorum a\n").statuses[0].wentBackFrom == 7)
            try await restored.stop()
        }
    }

    @Test("refuses a policy that it could never meet, or that is for another log")
    func policies() async throws {
        try await with { bench in
            let key = try CosigningKey.generate(name: "w").cosignerKey.text
            let other = try SignerKey.generate(name: "other").verifierKey.text
            #expect(throws: WitnessPanelError.missingURLs(names: ["w"])) {
                try bench.panel("witness w \(key)\nquorum w\n")
            }
            #expect(throws: WitnessPanelError.invalidURL(name: "w", url: "ftp://w")) {
                try bench.panel("witness w \(key) ftp://w\nquorum w\n")
            }
            #expect(throws: WitnessPanelError.foreignLog) { try bench.panel("log \(other)\nquorum none\n") }
            let panel = try bench.panel("log \(bench.log.verifierKey.text)\nwitness w \(key)\nquorum none\n")
            #expect(panel.policy.isSatisfied(by: try await bench.ask(panel, 3)))
        }
    }
}
