import Foundation
import IkrarLedger
import Synchronization

@testable import HQWitness

/// A witness in a directory of its own that watches one log, removed at the end.
struct TestWitness {
    let directory: String
    let store: WitnessStore
    let log: TestLog

    static let now: Int64 = 1_789_603_200

    static func with(_ body: (TestWitness) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("witness-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try WitnessStore.create(folder.path, name: "witness.example/w1")
        let log = try TestLog()
        _ = try store.addLog(origin: log.origin, key: log.key.verifierKey.text)
        try await body(TestWitness(directory: folder.path, store: store, log: log))
    }

    /// Where the witness keeps the log.
    var files: WitnessDirectory.LogFiles {
        WitnessDirectory(directory).files(ofHash: WitnessDirectory.hash(of: log.origin))
    }

    /// Asks, and returns the answer with what was kept as evidence.
    func ask(_ body: [UInt8], store: WitnessStore? = nil) throws -> (WitnessAnswer, [WitnessEvidence]) {
        let kept = Mutex<[WitnessEvidence]>([])
        let answer = try (store ?? self.store).answer(to: body, now: Self.now) { evidence in
            kept.withLock { $0.append(evidence) }
        }
        return (answer, kept.withLock { $0 })
    }

    /// Asks for the checkpoint of `size` entries and demands a true cosignature.
    func cosign(_ old: Int, _ size: Int) throws -> SignedCheckpoint {
        let (answer, _) = try ask(try log.body(old, size))
        guard case .cosigned(let bytes) = answer, let lines = SignedNote.signatureLines(parsing: bytes) else {
            throw Unexpected(answer)
        }
        let signed = try log.checkpoint(size).adding(lines[0])
        guard try signed.cosignature(by: store.key)?.time == UInt64(Self.now) else { throw Unexpected(answer) }
        return signed
    }
}

/// A result that the test did not expect.
struct Unexpected: Error {
    let value: String
    init(_ value: Any) { self.value = "\(value)" }
}
