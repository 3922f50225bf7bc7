import IkrarLedger
import Testing

@testable import HQWitness

@Suite("What a witness decides")
struct WitnessVerdictTests {
    let log: TestLog
    let watched: WatchedLog

    init() throws {
        log = try TestLog()
        watched = WatchedLog(origin: log.origin, keys: [log.key.verifierKey])
    }

    @Test("cosigns every tree that continues what it knows")
    func consistent() throws {
        for new in 0...16 {
            for old in 0...new {
                let request = try log.request(old, new)
                #expect(WitnessVerdict(request, log: watched, known: log.head(old)) == .cosign, "\(old) \(new)")
            }
        }
    }

    @Test("tells the size it knows when the old size is another")
    func conflict() throws {
        #expect(WitnessVerdict(try log.request(0, 9), log: watched, known: log.head(5)) == .conflict(size: 5))
        #expect(WitnessVerdict(try log.request(7, 9), log: watched, known: log.head(5)) == .conflict(size: 5))
        #expect(WitnessVerdict(try log.request(2, 3), log: watched, known: log.head(5)) == .conflict(size: 5))
        #expect(WitnessVerdict(try log.request(2, 3), log: watched, known: .empty) == .conflict(size: 0))
    }

    @Test("refuses an old size beyond the new one before it looks at what it knows")
    func backwards() throws {
        let request = AddCheckpointRequest(oldSize: 9, proof: [], checkpoint: try log.checkpoint(5))
        #expect(WitnessVerdict(request, log: watched, known: log.head(9)) == .oldBeyondNew)
    }

    @Test("finds another root of the same size")
    func splitView() throws {
        let fork = try TestLog(fork: 1, forkedAt: 3)
        let request = try fork.request(5, 5)
        #expect(WitnessVerdict(request, log: watched, known: log.head(5)) == .inconsistent(.splitView))
    }

    @Test("refuses a longer tree that does not hold the old one, and any wrong proof")
    func wrongProof() throws {
        let fork = try TestLog(fork: 1, forkedAt: 3)
        let forked = try fork.request(5, 9)
        #expect(WitnessVerdict(forked, log: watched, known: log.head(5)) == .inconsistent(.proof))
        let good = log.proof(5, 9)
        let proofs = [[], Array(good.dropLast()), good + [good[0]], Array(good.reversed()), log.proof(4, 9)]
        for proof in proofs {
            let request = AddCheckpointRequest(oldSize: 5, proof: proof, checkpoint: try log.checkpoint(9))
            #expect(WitnessVerdict(request, log: watched, known: log.head(5)) == .inconsistent(.proof))
        }
        let first = AddCheckpointRequest(oldSize: 0, proof: good, checkpoint: try log.checkpoint(9))
        #expect(WitnessVerdict(first, log: watched, known: .empty) == .inconsistent(.proof))
    }

    @Test("refuses an empty tree with a root of its own")
    func emptyTree() throws {
        let text = "\(log.origin)\n0\n\(Hash32.sha256([1]).base64)\n"
        let note = try SignedNote(signing: Array(text.utf8), with: log.key)
        let request = try AddCheckpointRequest(parsing: Array("old 0\n\n".utf8) + note.bytes)
        #expect(WitnessVerdict(request, log: watched, known: .empty) == .inconsistent(.emptyTree))
    }

    @Test("trusts a log's keys and no others, and nothing beside a false signature")
    func signatures() throws {
        let request = try log.request(0, 5)
        let stranger = try SignerKey.generate(name: log.origin)
        let next = try SignerKey.generate(name: "\(log.origin)/2")
        let strangers = WatchedLog(origin: log.origin, keys: [stranger.verifierKey])
        #expect(WitnessVerdict(request, log: strangers, known: .empty) == .untrusted)
        let both = WatchedLog(origin: log.origin, keys: [next.verifierKey, log.key.verifierKey])
        #expect(WitnessVerdict(request, log: both, known: .empty) == .cosign)

        let forged = NoteSignature(
            name: next.name,
            keyID: next.verifierKey.keyID,
            blob: [UInt8](repeating: 1, count: 64)
        )
        let spoilt = AddCheckpointRequest(oldSize: 0, proof: [], checkpoint: try log.checkpoint(5).adding(forged))
        #expect(WitnessVerdict(spoilt, log: both, known: .empty) == .untrusted)
        // A line under a name that is not trusted is passed over, whatever it says.
        #expect(WitnessVerdict(spoilt, log: watched, known: .empty) == .cosign)
    }
}
