import DurableSQLite
import Foundation
import IkrarLedger
import Testing

@testable import HQWitness

@Suite("A witness's memory")
struct WitnessStoreTests {
    @Test("follows a log, and after a restart goes on where it was")
    func follows() async throws {
        try await TestWitness.with { witness in
            _ = try witness.cosign(0, 5)
            _ = try witness.cosign(5, 5)
            _ = try witness.cosign(5, 9)
            let again = try WitnessStore.open(witness.directory)
            #expect(again.key == witness.store.key)
            #expect(try witness.ask(witness.log.body(5, 12), store: again).0 == .conflict(size: 9))
            guard case .cosigned = try witness.ask(witness.log.body(9, 12), store: again).0 else {
                throw Unexpected("not cosigned")
            }
            let status = try #require(try again.statuses().first)
            #expect(status.tree == witness.log.head(12))
            #expect(status.cosignedAt == UInt64(TestWitness.now))
            #expect(!status.isBehindMark)
            #expect(try again.evidenceCount() == 0)
        }
    }

    @Test("holds the checkpoint that was cosigned, with both signatures and no stranger's, for monitors")
    func monitor() async throws {
        try await TestWitness.with { witness in
            let hash = WitnessDirectory.hash(of: witness.log.origin)
            #expect(try witness.store.checkpoint(ofHash: hash) == nil)
            let stranger = NoteSignature(name: "stranger", keyID: 1, blob: [1, 2, 3])
            let request = AddCheckpointRequest(
                oldSize: 0,
                proof: [],
                checkpoint: try witness.log.checkpoint(5).adding(stranger)
            )
            _ = try witness.ask(request.bytes)
            let signed = try SignedCheckpoint(
                parsing: try #require(try witness.store.checkpoint(ofHash: hash))
            )
            try signed.verify(by: witness.log.key.verifierKey, origin: witness.log.origin)
            #expect(try signed.cosignature(by: witness.store.key) != nil)
            #expect(signed.note.signatures.count == 2)
            for name in ["..", "../../witness.skey", String(repeating: "A", count: 64)] {
                #expect(try witness.store.checkpoint(ofHash: name) == nil)
            }
        }
    }

    @Test("cosigns one of many requests that come at once, and tells the others the new size")
    func atOnce() async throws {
        try await TestWitness.with { witness in
            let answers = try await withThrowingTaskGroup(of: WitnessAnswer.self) { tasks in
                for size in 1...16 { tasks.addTask { try witness.ask(witness.log.body(0, size)).0 } }
                return try await tasks.reduce(into: []) { $0.append($1) }
            }
            let cosigned = answers.count { if case .cosigned = $0 { true } else { false } }
            #expect(cosigned == 1)
            let stored = try #require(try witness.store.statuses().first?.tree?.size)
            #expect(answers.count { $0 == .conflict(size: stored) } == 15)
        }
    }

    @Test("says nothing of a log it does not watch, and watches one that is added while it runs")
    func unknown() async throws {
        try await TestWitness.with { witness in
            let other = try TestLog(origin: "other.example")
            #expect(try witness.ask(other.body(0, 3)).0 == .unknownLog)
            let administrator = try WitnessStore.open(witness.directory)
            _ = try administrator.addLog(origin: other.origin, key: other.key.verifierKey.text)
            guard case .cosigned = try witness.ask(other.body(0, 3)).0 else { throw Unexpected("not cosigned") }
            // A second key of the same log, for the time in which it changes its key.
            let next = try SignerKey.generate(name: other.origin)
            let log = try administrator.addLog(origin: other.origin, key: next.verifierKey.text).log
            #expect(log.keys == [other.key.verifierKey, next.verifierKey])
            let signed = try SignedCheckpoint(
                signing: Checkpoint(origin: other.origin, tree: other.head(4)),
                with: next
            )
            let request = AddCheckpointRequest(oldSize: 3, proof: other.proof(3, 4), checkpoint: signed)
            guard case .cosigned = try witness.ask(request.bytes).0 else { throw Unexpected("not cosigned") }
        }
    }

    @Test("keeps what contradicts it as evidence, once, with what it knew")
    func evidence() async throws {
        try await TestWitness.with { witness in
            let known = try witness.cosign(0, 5)
            let fork = try TestLog(fork: 1, forkedAt: 3)
            for _ in 0..<3 {
                let (answer, kept) = try witness.ask(fork.body(5, 5))
                #expect(answer == .inconsistent(reason: "split_view"))
                let path = try #require(kept.first?.path)
                #expect(try Array(Data(contentsOf: URL(fileURLWithPath: path))) == fork.body(5, 5))
                let beside = path.dropLast(".request".count) + ".known"
                #expect(try Array(Data(contentsOf: URL(fileURLWithPath: String(beside)))) == known.bytes)
            }
            #expect(try witness.ask(fork.body(5, 9)).0 == .inconsistent(reason: "proof"))
            // Told the size only, as the protocol demands; but the split view in the request is kept.
            let (answer, kept) = try witness.ask(fork.body(3, 5))
            #expect(answer == .conflict(size: 5))
            #expect(kept.map(\.reason) == ["split_view"])
            #expect(try witness.store.evidenceCount() == 2)
            _ = try witness.cosign(5, 6)
        }
    }

    @Test("cosigns nothing when its checkpoint is an older copy than its mark")
    func rolledBack() async throws {
        try await TestWitness.with { witness in
            _ = try witness.cosign(0, 5)
            let old = try Data(contentsOf: URL(fileURLWithPath: witness.files.checkpoint))
            _ = try witness.cosign(5, 9)
            try old.write(to: URL(fileURLWithPath: witness.files.checkpoint))
            let expected = WitnessError.storeBehind(origin: "log.example", stored: 5, cosigned: 9)
            #expect(throws: expected) { try witness.ask(witness.log.body(5, 12)) }
            let fork = try TestLog(fork: 1, forkedAt: 6)
            #expect(throws: expected) { try witness.ask(fork.body(5, 12)) }
            try FileManager.default.removeItem(atPath: witness.files.checkpoint)
            #expect(throws: WitnessError.self) { try witness.ask(fork.body(0, 12)) }
            #expect(try witness.store.statuses().first?.isBehindMark == true)
        }
    }

    @Test("learns from its own cosignature that the whole store is an older copy")
    func rolledBackWholly() async throws {
        try await TestWitness.with { witness in
            _ = try witness.cosign(0, 5)
            let folder = URL(fileURLWithPath: witness.directory)
            let copy = folder.deletingLastPathComponent().appendingPathComponent("copy-\(UUID().uuidString)")
            try FileManager.default.copyItem(at: folder, to: copy)
            defer { try? FileManager.default.removeItem(at: copy) }
            let newer = try witness.cosign(5, 9)
            let restored = try WitnessStore.open(copy.path)
            let request = AddCheckpointRequest(oldSize: 5, proof: witness.log.proof(5, 9), checkpoint: newer)
            #expect(throws: WitnessError.storeBehind(origin: "log.example", stored: 5, cosigned: 9)) {
                try witness.ask(request.bytes, store: restored)
            }
        }
    }

    @Test("a mark that lies behind, as a crash leaves it, is no roll-back")
    func crash() async throws {
        try await TestWitness.with { witness in
            _ = try witness.cosign(0, 5)
            let mark = try Data(contentsOf: URL(fileURLWithPath: witness.files.mark))
            _ = try witness.cosign(5, 9)
            try mark.write(to: URL(fileURLWithPath: witness.files.mark))
            _ = try witness.cosign(9, 12)
            let written = Array(try Data(contentsOf: URL(fileURLWithPath: witness.files.mark)))
            #expect(WitnessMark(parsing: written) == WitnessMark(witness.log.head(12)))
        }
    }

    @Test("answers nothing out of a damaged file, and leaves it as it is", arguments: ["checkpoint", "mark", "log"])
    func damaged(name: String) async throws {
        try await TestWitness.with { witness in
            _ = try witness.cosign(0, 5)
            let path = ["checkpoint": witness.files.checkpoint, "mark": witness.files.mark, "log": witness.files.log]
            let file = URL(fileURLWithPath: try #require(path[name]))
            var bytes = Array(try Data(contentsOf: file))
            bytes[3] ^= 0x10
            try Data(bytes).write(to: file)
            #expect(throws: WitnessError.self) { try witness.ask(witness.log.body(5, 9)) }
            #expect(try Array(Data(contentsOf: file)) == bytes)
            try Data().write(to: file)
            #expect(throws: WitnessError.self) { try witness.ask(witness.log.body(5, 9)) }
        }
    }

    @Test("refuses weak keys, malformed keys and keys of witnesses as a log's")
    func keys() async throws {
        try await TestWitness.with { witness in
            let publicKey: [UInt8] = [1] + [UInt8](repeating: 0, count: 31)
            let id = Hexadecimal.encode(Hash32.sha256(Array("weak\n".utf8) + [1] + publicKey).bytes.prefix(4))
            let weak = "weak+\(id)+\(CanonicalBase64.encode([1] + publicKey))"
            for key in [weak, "", "weak", witness.store.key.text] {
                #expect(throws: WitnessError.self, "\(key)") { try witness.store.addLog(origin: "weak", key: key) }
            }
            #expect(throws: WitnessError.invalidOrigin("a\nb")) {
                try witness.store.addLog(origin: "a\nb", key: witness.log.key.verifierKey.text)
            }
        }
    }

    @Test("is made once, is private, and serves once at a time")
    func directory() async throws {
        try await TestWitness.with { witness in
            #expect(throws: WitnessError.alreadyInitialised(directory: witness.directory)) {
                try WitnessStore.create(witness.directory, name: "witness.example/w2")
            }
            #expect(throws: WitnessError.notInitialised(directory: witness.directory + "/logs")) {
                try WitnessStore.open(witness.directory + "/logs")
            }
            let lock = try witness.store.lock()
            #expect(throws: WitnessError.self) { try WitnessStore.open(witness.directory).lock() }
            withExtendedLifetime(lock) {}
            let key = witness.directory + "/witness.skey"
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
            #expect(throws: WitnessError.self) { try WitnessStore.open(witness.directory) }
        }
    }

    @Test("signs nothing with a clock before 1970")
    func clock() async throws {
        try await TestWitness.with { witness in
            for time: Int64 in [0, -1] {
                #expect(throws: WitnessError.clock) {
                    try witness.store.answer(to: witness.log.body(0, 5), now: time) { _ in }
                }
            }
            let status = try #require(try witness.store.statuses().first)
            #expect(status.tree == nil)
        }
    }
}
