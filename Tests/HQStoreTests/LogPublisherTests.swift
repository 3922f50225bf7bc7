import Foundation
import HQStore
import IkrarLedger
import IkrarWire
import Testing

@Suite struct LogPublisherTests {
    @Test func `publishes what was admitted as a log that any tlog client can check`() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let records = try kiosk.signMany(300)
            try await hq.push(records.map { .note($0.note) }, from: kiosk)
            let publisher = try await hq.publisher()

            let covering = try #require(try await publisher.cover(301))

            let tree = covering.checkpoint.checkpoint.tree
            #expect(!covering.isPending)
            #expect(tree.size == 301)
            try covering.checkpoint.verify(by: hq.store.authority.logKey, origin: TestHQ.origin)
            let folder = hq.store.logFolder
            #expect(try folder.checkpointBytes() == covering.checkpoint.bytes)
            let tiles = try TileTree.needed(forInclusionOf: 0..<301, in: 301).map { id in
                try HashTile(parsing: #require(try folder.read(id)), id: id)
            }
            let view = TileTree(size: 301, tiles: tiles)
            try view.verify(tree.root)
            #expect(try view.leaf(at: 300) == records[299].leaf)
            let last = TileID(kind: .entries, index: 1, width: 45)
            let bundle = try EntryBundle(parsing: #require(try folder.read(last)), width: 45)
            #expect(bundle.entries.last == records[299].note)
        }
    }

    @Test func `each publication goes on from the one before`() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let publisher = try await hq.publisher()
            var checkpoints: [SignedCheckpoint] = []
            for count in [254, 1, 1, 300] {
                try await hq.push(try kiosk.signMany(count).map { .note($0.note) }, from: kiosk)
                checkpoints.append(try #require(try await publisher.cover(kiosk.head.nextSeq + 1)).checkpoint)
            }
            #expect(checkpoints.map(\.checkpoint.tree.size) == [255, 256, 257, 557])
            #expect(try await hq.store.publishedCheckpoints() == checkpoints)
            for (old, new) in zip(checkpoints, checkpoints.dropFirst()) {
                let (old, new) = (old.checkpoint.tree, new.checkpoint.tree)
                let proof = try hq.store.logFolder.consistencyProof(from: old.size, to: new.size)
                try MerkleTree.verifyConsistency(from: old, to: new, proof: proof)
            }
        }
    }

    @Test func `many pushes share a publication`() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let publisher = try await hq.publisher()
            for record in try kiosk.signMany(20) { try await hq.push([.note(record.note)], from: kiosk) }
            try await withThrowingTaskGroup(of: UInt64?.self) { tasks in
                for size in 2...21 {
                    tasks.addTask { try await publisher.cover(UInt64(size))?.checkpoint.checkpoint.tree.size }
                }
                for try await size in tasks { #expect(size == 21) }
            }
            #expect(try await hq.store.publishedCheckpoints().count == 1)
        }
    }

    @Test func `removes old partial tiles, but never one that the published checkpoint needs`() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            // Files are as old as the real clock says, the publisher's is years ahead of it.
            let publisher = try await hq.publisher()
            for count in [99, 200, 300] {
                try await hq.push(try kiosk.signMany(count).map { .note($0.note) }, from: kiosk)
                _ = try await publisher.cover(kiosk.head.nextSeq + 1)
            }
            let folder = hq.store.logFolder
            let old = [
                TileID(kind: .entries, index: 0, width: 100), TileID(kind: .hashes(level: 0), index: 1, width: 44),
            ]
            let bytes = try old.map { try folder.read($0) }
            #expect(!bytes.contains(nil))
            #expect(try folder.removePartials(writtenBefore: 0, keeping: 600) == 0)

            // Sizes 100 and 300 left two tiles and two bundles beside full ones; 1 and 600 have none.
            #expect(try folder.removePartials(writtenBefore: .max, keeping: 600) == 4)

            #expect(try old.map { try folder.read($0) } == [nil, nil])
            #expect(try old.map { try folder.content(of: $0) } == bytes)
            #expect(try folder.content(of: TileID(kind: .entries, index: 2, width: 200)) == nil)
            #expect(try folder.removePartials(writtenBefore: .max, keeping: 600) == 0)
            // A start finds the log whole.
            #expect(try await hq.publisher().cover(600)?.isPending == false)
        }
    }

    @Test func `kiosks that push all the time are each answered with a checkpoint that covers them`() async throws {
        try await TestHQ.with { hq in
            let publisher = try await hq.publisher()
            var kiosks: [TestKiosk] = []
            for number in 0..<6 { kiosks.append(try await hq.enrol("3374-0\(number)")) }
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for kiosk in kiosks {
                    tasks.addTask {
                        var kiosk = kiosk
                        for _ in 0..<20 {
                            let outcome = try await hq.push(try kiosk.void(.emptyTree).frames, from: kiosk)
                            guard case .stored(let answer) = outcome, let run = answer.stored.first else {
                                throw HQStoreError.invalid("\(outcome)")
                            }
                            let covering = try await publisher.cover(run.index + 1)
                            #expect(covering?.isPending == false)
                            #expect(covering.map { $0.checkpoint.checkpoint.tree.size > run.index } == true)
                        }
                    }
                }
                try await tasks.waitForAll()
            }
        }
    }

    @Test func `HQ's own records have seen what was published before them`() async throws {
        try await TestHQ.with { hq in
            _ = try await hq.enrol("3374-001")
            let publisher = try await hq.publisher()
            let first = try #require(try await publisher.cover(1)).checkpoint.checkpoint.tree
            _ = try await hq.enrol("3374-002")
            _ = try await hq.enrol("3374-003")
            _ = try await publisher.cover(3)
            let bundle = try #require(try hq.store.logFolder.read(TileID(kind: .entries, index: 0, width: 3)))
            let seen = try EntryBundle(parsing: bundle, width: 3).entries.map {
                try SignedRecord(parsing: $0).record.header.seen
            }
            #expect(seen == [.empty, first, first])
        }
    }

    @Test func `publishes nothing of an empty log, and refuses a size the log does not have`() async throws {
        try await TestHQ.with { hq in
            let publisher = try await hq.publisher()
            #expect(try await publisher.cover(0) == nil)
            _ = try await hq.enrol()
            await #expect(throws: HQStoreError.self) { try await publisher.cover(2) }
        }
    }

    @Test func `a checkpoint that lacks witnesses is pending, and the one before stays published`() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let published = try await hq.publisher().cover(1)
            let policy = try WitnessPolicy(parsing: Array(Self.policy.utf8))
            let publisher = try await hq.publisher(CheckpointWitnesses(policy: policy) { checkpoint, _ in checkpoint })
            try await hq.push(try kiosk.void(.emptyTree).frames, from: kiosk)

            let covering = try #require(try await publisher.cover(2))

            #expect(covering.isPending)
            let folder = hq.store.logFolder
            #expect(try folder.checkpointBytes(isPending: true) == covering.checkpoint.bytes)
            #expect(try folder.checkpointBytes() == published?.checkpoint.bytes)
        }
    }

    @Test func `nobody is told that witnesses are missing before they were asked`() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let slow = CheckpointWitnesses(policy: .none) { checkpoint, _ in
                for _ in 0..<100 { await Task.yield() }
                return checkpoint
            }
            _ = try await hq.publisher().cover(1)
            // Right after a start, and while another caller's publication is under way.
            let publisher = try await hq.publisher(slow)
            #expect(try await publisher.cover(0)?.isPending == false)
            for record in try kiosk.signMany(20) { try await hq.push([.note(record.note)], from: kiosk) }
            try await withThrowingTaskGroup(of: Bool?.self) { tasks in
                for size in 0...21 { tasks.addTask { try await publisher.cover(UInt64(size))?.isPending } }
                for try await isPending in tasks { #expect(isPending == false) }
            }
        }
    }

    private static let policy = """
        witness w1 witness.example/w1+e75f6532+BAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4 https://w1.example/
        quorum w1

        """
}
