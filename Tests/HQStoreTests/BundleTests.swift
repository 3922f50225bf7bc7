import GRDB
import HQStore
import IkrarBundle
import IkrarLedger
import IkrarWire
import Testing

@Suite("Bundles at HQ")
struct BundleTests {
    /// A bundle of these batches, signed by the kiosk's transport key.
    private func bundle(
        _ batches: [[Frame]],
        of kiosk: TestKiosk,
        at hq: TestHQ,
        signer: String? = nil,
        lastSeq: UInt64? = nil,
        key: SignerKey? = nil,
        madeAt: RecordTime = .test(60)
    ) throws -> [UInt8] {
        var writer = try BundleWriter(to: hq.store.authority.bundleKey)
        var file: [UInt8] = []
        let head = kiosk.head.nextSeq > 0 ? kiosk.head.nextSeq - 1 : nil
        for frames in batches {
            let batch = BundleBatch(
                signer: signer ?? kiosk.key.name,
                lastSeq: lastSeq ?? head,
                frames: Frame.encode(frames)
            )
            file += try writer.add(batch)
        }
        return file + (try writer.finish(time: madeAt, seenSize: 0, key: key ?? kiosk.transport))
    }

    private func reader(_ bytes: [UInt8]) -> (Int) throws -> [UInt8] {
        var position = 0
        return { count in
            let end = min(position + count, bytes.count)
            defer { position = end }
            return Array(bytes[position..<end])
        }
    }

    private func take(_ bytes: [UInt8], at hq: TestHQ) async throws -> BundleOutcome {
        let verified = try await hq.store.verifyBundle(reading: reader(bytes))
        return try await hq.store.admitBundle(verified, reading: reader(bytes), now: .test(200))
    }

    @Test func `are admitted batch by batch, once`() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let notes = try kiosk.signMany(1200).map { Frame.note($0.note) }
            let file = try bundle(
                stride(from: 0, to: 1200, by: 400).map { Array(notes[$0..<($0 + 400)]) },
                of: kiosk,
                at: hq
            )
            let first = try await take(file, at: hq)
            #expect(first.newCount == 1200 && first.knownCount == 0)
            #expect(first.chains.map(\.runs) == [[StoredRun(seq: 0, index: 1, count: 1200)]])
            let again = try await take(file, at: hq)
            #expect(again.newCount == 0 && again.knownCount == 1200)
            #expect(again.chains == first.chains)
            #expect(first.coveredSize == 1201)
        }
    }

    @Test func `tell of a gap, a fork and a refused record, and take what comes before`() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let before = kiosk
            let records = try kiosk.signMany(9)
            let notes = records.map { Frame.note($0.note) }
            let gap = try await take(try bundle([Array(notes[3...])], of: kiosk, at: hq), at: hq)
            #expect(gap.newCount == 0 && gap.chains.map(\.trouble) == [.gap(expectedSeq: 0)])

            var bent = records[5].note
            bent[bent.count - 20] ^= 1
            let odd = Array(notes[..<5]) + [.note(bent)] + Array(notes[6...])
            let refused = try await take(try bundle([odd], of: kiosk, at: hq), at: hq)
            #expect(refused.newCount == 5)
            guard case .refused(5, _)? = refused.chains.first?.trouble else {
                Issue.record("\(refused.chains)")
                return
            }
            #expect(refused.chains.first?.nextSeq == 5)
            // With that one withheld the chain goes on.
            let withheld = Frame.withheld(seq: 5, leaf: records[5].leaf)
            let rest = try await take(try bundle([[withheld] + notes[6...]], of: kiosk, at: hq), at: hq)
            #expect(rest.newCount == 3 && rest.chains.map(\.trouble) == [nil])

            var clone = before
            let other = try clone.signMany(2)
            _ = try clone.signMany(1)
            var split = before
            let seal = try split.seal(.open)
            let fork = try await take(try bundle([seal.frames], of: split, at: hq), at: hq)
            #expect(fork.chains.map(\.trouble) == [.fork(seq: 0, note: records[0].note)])
            #expect(try await hq.store.kiosks().first?.forks == 1)
            #expect(other[0].note == records[0].note)
        }
    }

    @Test func `change nothing when somebody else made them, or for another chain`() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let other = try await hq.enrol("3374-015")
            let notes = try kiosk.signMany(3).map { Frame.note($0.note) }
            let size = try await hq.store.logSize()
            let stranger = try SignerKey.generate(name: "stranger")
            let strange = try bundle([notes], of: kiosk, at: hq, key: stranger)
            await #expect(throws: HQStoreError.self) { try await hq.store.verifyBundle(reading: reader(strange)) }
            // The key's name and ID of the kiosk, another key behind them.
            let namesake = try SignerKey.generate(name: kiosk.transport.name)
            let forged = try bundle([notes], of: kiosk, at: hq, key: namesake)
            await #expect(throws: HQStoreError.self) { try await hq.store.verifyBundle(reading: reader(forged)) }
            // Another kiosk carries these notes as its own.
            let stolen = try await take(try bundle([notes], of: kiosk, at: hq, key: other.transport), at: hq)
            #expect(stolen.chains.map(\.trouble) == [.refused(seq: nil, code: "unknown_key")])
            let renamed = try await take(
                try bundle([notes], of: kiosk, at: hq, signer: other.key.name, key: other.transport),
                at: hq
            )
            #expect(renamed.newCount == 0)
            // Frames that are none: found before anything is admitted.
            var writer = try BundleWriter(to: hq.store.authority.bundleKey)
            var file = try writer.add(BundleBatch(signer: kiosk.key.name, lastSeq: 2, frames: Frame.encode(notes)))
            file += try writer.add(BundleBatch(signer: kiosk.key.name, lastSeq: 2, frames: [1, 2, 3]))
            file += try writer.finish(time: .test(60), seenSize: 0, key: kiosk.transport)
            await #expect(throws: HQStoreError.self) { try await take(file, at: hq) }
            #expect(try await hq.store.logSize() == size)
        }
    }

    @Test func `that are exchanged between the two readings bring nothing that was not verified`() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let notes = try kiosk.signMany(6).map { Frame.note($0.note) }
            let good = try bundle([Array(notes[..<3])], of: kiosk, at: hq)
            let other = try bundle([notes], of: kiosk, at: hq)
            let verified = try await hq.store.verifyBundle(reading: reader(good))
            let size = try await hq.store.logSize()
            for file in [other, Array(good.dropLast()), []] {
                await #expect(throws: HQStoreError.self) {
                    try await hq.store.admitBundle(verified, reading: reader(file), now: .test(200))
                }
                #expect(try await hq.store.logSize() == size)
            }
        }
    }

    @Test func `do not replace what the kiosk said later over the network`() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let notes = try kiosk.signMany(3).map { Frame.note($0.note) }
            let old = try bundle([notes], of: kiosk, at: hq, madeAt: .test(60))
            _ = try kiosk.signMany(7)
            // It said that it has ten, and was cut off.
            try await hq.push([], from: kiosk, now: .test(150))
            _ = try await take(old, at: hq)
            let status = try #require(try await hq.store.kiosks().first)
            #expect(status.reportedSeq == 9 && status.lastSeq == 2)
            #expect(status.lastSeenAt == RecordTime.test(150).unixSeconds)
            // One from later, by a clock that runs ahead, counts until now at the most.
            _ = try await take(try bundle([], of: kiosk, at: hq), at: hq)
            _ = try await take(try bundle([[]], of: kiosk, at: hq, madeAt: .test(9_000)), at: hq)
            let later = try #require(try await hq.store.kiosks().first)
            #expect(later.lastSeenAt == RecordTime.test(200).unixSeconds)
        }
    }

    @Test func `have receipts that prove each run with their own tiles`() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            var other = try await hq.enrol("3374-015")
            let notes = try kiosk.signMany(1500).map { Frame.note($0.note) }
            // Pushed before in three pieces, the answers lost; others' records stand between.
            for start in stride(from: 0, to: 1500, by: 500) {
                try await hq.push(Array(notes[start..<(start + 500)]), from: kiosk)
                try await hq.push(try other.signMany(300).map { .note($0.note) }, from: other)
            }
            let file = try bundle(
                stride(from: 0, to: 1500, by: 500).map { Array(notes[$0..<($0 + 500)]) },
                of: kiosk,
                at: hq
            )
            let verified = try await hq.store.verifyBundle(reading: reader(file))
            let outcome = try await hq.store.admitBundle(verified, reading: reader(file), now: .test(200))
            #expect(outcome.knownCount == 1500 && outcome.chains[0].runs.count == 3)
            let covering = try #require(try await hq.publisher().cover(outcome.coveredSize))
            let bytes = try hq.store.bundleReceipt(
                of: verified,
                outcome,
                checkpoint: covering.checkpoint,
                now: .test(210)
            )
            let receipt = try BundleReceipt(parsing: bytes, signedBy: hq.store.authority.logKey)
            let tree = covering.checkpoint.checkpoint.tree
            let tiles = TileTree(size: tree.size, tiles: receipt.tiles)
            for run in receipt.chains[0].runs {
                for seq in [run.seq, run.seq + run.count - 1] {
                    guard case .note(let note) = notes[Int(seq)] else { continue }
                    let index = run.index + seq - run.seq
                    try MerkleTree.verifyInclusion(
                        of: MerkleTree.leafHash(note),
                        at: index,
                        in: tree,
                        proof: try tiles.inclusionProof(of: index)
                    )
                }
            }
        }
    }
}
