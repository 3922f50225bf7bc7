import GRDB
import HQStore
import IkrarAudit
import IkrarLedger
import IkrarWire
import Testing

@Suite("Admission")
struct AdmissionTests {
    @Test("stores a batch, and answers the same indices when the same bytes come again")
    func storesOnce() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let records = try (0..<40).map { try kiosk.record(.signed, TestRoster.person($0)) }
            let frames = records.flatMap(\.frames)
            let first = try await hq.push(frames, from: kiosk).answer
            let again = try await hq.push(frames, from: kiosk).answer
            #expect(first.stored == [StoredRun(seq: 0, index: 1, count: 40)])
            #expect(first == again)
            #expect(first.nextSeq == 40)
            #expect(try await hq.store.status().logSize == 41)
        }
    }

    @Test("goes on where a batch that was half new ends")
    func overlappingBatch() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let records = try (0..<4).map { try kiosk.record(.signed, TestRoster.person($0)) }
            let first = try await hq.push(records[0..<2].flatMap(\.frames), from: kiosk).answer
            let second = try await hq.push(records.flatMap(\.frames), from: kiosk).answer
            #expect(first.stored == [StoredRun(seq: 0, index: 1, count: 2)])
            #expect(second.stored == [StoredRun(seq: 0, index: 1, count: 4)])
        }
    }

    @Test("answers a gap with the seq it expects, and admits nothing of the batch")
    func gap() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let records = try (0..<3).map { try kiosk.record(.signed, TestRoster.person($0)) }
            try await hq.push(records[0].frames, from: kiosk)
            let outcome = try await hq.push(records[2].frames, from: kiosk)
            guard case .gap(let signer, 1) = outcome else { throw Unexpected(outcome) }
            #expect(signer == kiosk.key.name)
            #expect(try await hq.store.status().logSize == 2)
            #expect(try await hq.store.kiosks().first?.reportedSeq == 2)
        }
    }

    @Test("answers another text at a stored seq with both notes, keeps both, and raises the alarm")
    func fork() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            var clone = kiosk
            let ours = try kiosk.record(.signed, TestRoster.person(1))
            let theirs = try clone.record(.signed, TestRoster.person(2))
            try await hq.push(ours.frames, from: kiosk)
            let outcome = try await hq.push(theirs.frames, from: clone)
            guard case .fork(_, 0, let notes) = outcome else { throw Unexpected(outcome) }
            #expect(notes == [ours.signed.note, theirs.signed.note])
            let status = try await hq.store.kiosks()
            #expect(status.first?.forks == 1)
            #expect(status.first?.completeness.isIn == false)
            // The clone's note is evidence, not an entry; sending it again keeps it once.
            try await hq.push(theirs.frames, from: clone)
            #expect(try await hq.store.kiosks().first?.forks == 1)
            #expect(try await hq.store.status().logSize == 2)
        }
    }

    @Test("takes a record that follows another predecessor for a fork")
    func forkedPredecessor() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            var clone = kiosk
            let ours = try kiosk.record(.signed, TestRoster.person(1))
            _ = try clone.record(.signed, TestRoster.person(2))
            let theirs = try clone.record(.signed, TestRoster.person(3))
            try await hq.push(ours.frames, from: kiosk)
            let outcome = try await hq.push(theirs.frames, from: clone)
            guard case .fork(_, 1, let notes) = outcome else { throw Unexpected(outcome) }
            #expect(notes == [ours.signed.note, theirs.signed.note])
        }
    }

    @Test("refuses a false signature, with everything in its batch")
    func falseSignature() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let impostor = try TestKiosk(
                key: SignerKey.generate(name: kiosk.key.name),
                transport: kiosk.transport
            )
            var forger = impostor
            let good = try kiosk.record(.signed, TestRoster.person(1))
            _ = try forger.record(.signed, TestRoster.person(1))
            let bad = try forger.record(.signed, TestRoster.person(2))
            let outcome = try await hq.push(good.frames + bad.frames, from: kiosk)
            guard case .refused(.badSignature(seq: 1)) = outcome else { throw Unexpected(outcome) }
            #expect(try await hq.store.status().logSize == 1)
        }
    }

    @Test("refuses bytes that are no canonical record")
    func notCanonical() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            var note = try kiosk.record(.signed, TestRoster.person(1)).signed.note
            note.insert(0x20, at: 4)
            let outcome = try await hq.push([.note(note)], from: kiosk)
            guard case .refused(.notCanonical) = outcome else { throw Unexpected(outcome) }
        }
    }

    @Test("does not let one kiosk write as another")
    func foreignKey() async throws {
        try await TestHQ.with { hq in
            let first = try await hq.enrol("site-a")
            var second = try await hq.enrol("site-b")
            let record = try second.record(.signed, TestRoster.person(1))
            let enrolled = try await hq.store.kiosk(transportReference: first.transport.verifierKey.reference)
            guard let enrolled else { throw Unexpected("not enrolled") }
            let asOther = try await hq.store.admit(
                record.frames,
                from: enrolled,
                signer: second.key.name,
                lastSeq: 0,
                now: .test(100)
            )
            guard case .refused(.unknownKey) = asOther else { throw Unexpected(asOther) }
            let mixed = try await hq.push(record.frames, from: first)
            guard case .refused(.wrongSigner) = mixed else { throw Unexpected(mixed) }
        }
    }

    @Test("keeps what a revoked kiosk sent, and takes no more")
    func revoked() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let before = try kiosk.record(.signed, TestRoster.person(1))
            try await hq.push(before.frames, from: kiosk)
            try await hq.store.revoke(kiosk: "3374-014/1", now: .test(200))
            let after = try kiosk.record(.signed, TestRoster.person(2))
            let outcome = try await hq.push(after.frames, from: kiosk)
            guard case .refused(.revoked) = outcome else { throw Unexpected(outcome) }
            let again = try await hq.push(before.frames, from: kiosk).answer
            #expect(again.stored.map(\.seq) == [0])
            #expect(try await hq.store.kiosks().first?.completeness.isIn == true)
        }
    }

    @Test("logs and flags genuine records that come behind a revocation, and lacks them until then")
    func revokedLater() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let records = try (1...4).map { try kiosk.record(.signed, TestRoster.person($0)) }
            try await hq.push(records[0].frames, from: kiosk)
            try await hq.store.revoke(kiosk: "3374-014/1", lastSeq: 2, now: .test(200))
            var status = try #require(try await hq.store.kiosks().first)
            #expect(status.completeness.missing == 2)
            #expect(!status.completeness.isIn)
            #expect(status.late == 0)
            // The kiosk does not know where it ends: its batch holds more.
            let late = try await hq.push(records[1...].flatMap(\.frames), from: kiosk).answer
            #expect(late.nextSeq == 3)
            let outcome = try await hq.push(records[3].frames, from: kiosk)
            guard case .refused(.revoked) = outcome else { throw Unexpected(outcome) }
            status = try #require(try await hq.store.kiosks().first)
            #expect(status.late == 2)
            #expect(status.completeness.missing == 0)
            #expect(status.completeness.isIn)
        }
    }

    @Test("ends no revocation before what is logged")
    func revokedTooEarly() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            for number in 1...3 {
                try await hq.push(try kiosk.record(.signed, TestRoster.person(number)).frames, from: kiosk)
            }
            for lastSeq: UInt64 in [0, 1, .max] {
                do {
                    try await hq.store.revoke(kiosk: "3374-014/1", lastSeq: lastSeq, now: .test(200))
                    Issue.record("revoked at \(lastSeq)")
                } catch {
                    guard case HQStoreError.lastSeqTooLow(kiosk: "3374-014/1", stored: 2) = error else { throw error }
                }
            }
            try await hq.store.revoke(kiosk: "3374-014/1", lastSeq: 2, now: .test(200))
            #expect(try await hq.store.kiosks().first?.revokedAt != nil)
        }
    }

    @Test("refuses an opening that is not what its record commits to")
    func tamperedOpening() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let record = try kiosk.record(.signed, TestRoster.person(1))
            let other = try kiosk.record(.signed, TestRoster.person(2))
            let frames: [Frame] = [.note(record.signed.note), .opening(other.openings[0])]
            let outcome = try await hq.push(frames, from: kiosk)
            guard case .refused(.badOpening(seq: 0)) = outcome else { throw Unexpected(outcome) }
        }
    }

    @Test("takes a record without its opening, says so, and takes the opening later")
    func missingOpening() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let person = try TestRoster.person(1)
            try await hq.importRoster([person])
            try await hq.importCampaign()
            let record = try kiosk.record(.signed, person)
            try await hq.push([.note(record.signed.note)], from: kiosk)
            #expect(try await hq.store.status().missingOpenings == 1)
            #expect(try await hq.audit().counts.pledged == 0)
            try await hq.push(record.frames, from: kiosk)
            #expect(try await hq.store.status().missingOpenings == 0)
            #expect(try await hq.audit().counts.pledged == 1)
        }
    }

    @Test("passes over a withheld record, counts it as missing, and takes it later")
    func withheld() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let records = try (0..<3).map { try kiosk.record(.signed, TestRoster.person($0)) }
            let frames = records[0].frames + [records[1].withheld] + records[2].frames
            let answer = try await hq.push(frames, from: kiosk).answer
            #expect(answer.stored.map(\.seq) == [0, 2])
            #expect(answer.nextSeq == 3)
            #expect(try await hq.store.kiosks().first?.gaps == 1)
            let late = try await hq.push(records[1].frames, from: kiosk).answer
            #expect(late.stored.map(\.index) == [3])
            #expect(try await hq.store.kiosks().first?.gaps == 0)
            #expect(try await hq.push(frames, from: kiosk).answer.nextSeq == 3)
        }
    }

    @Test("takes another text than the withheld one for a fork")
    func forkOfWithheld() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            var clone = kiosk
            let kept = try kiosk.record(.signed, TestRoster.person(1))
            try await hq.push([kept.withheld], from: kiosk)
            let other = try clone.record(.signed, TestRoster.person(2))
            let outcome = try await hq.push(other.frames, from: clone)
            guard case .fork(_, 0, let notes) = outcome else { throw Unexpected(outcome) }
            #expect(notes == [other.signed.note])
        }
    }

    @Test("refuses records that only HQ may sign")
    func typeOfHQ() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let body = RevokeBody(key: kiosk.key.name, lastSeq: nil)
            let outcome = try await hq.push([.note(try kiosk.sign(.revoke(body)).note)], from: kiosk)
            guard case .refused(.typeNotPermitted(seq: 0, type: "revoke")) = outcome else { throw Unexpected(outcome) }
        }
    }

    @Test("rolls the whole batch back when its last record is refused")
    func rollback() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let person = try TestRoster.person(1)
            try await hq.importRoster([person])
            try await hq.importCampaign()
            let good = try kiosk.record(.signed, person)
            let seen = try kiosk.void(.emptyTree, seen: TreeHead(size: 5, root: Hash32.sha256([5])))
            let bad = try kiosk.void(.emptyTree, seen: TreeHead(size: 3, root: Hash32.sha256([3])))
            let outcome = try await hq.push(good.frames + seen.frames + bad.frames, from: kiosk)
            guard case .refused(.brokenLink(seq: 2, _)) = outcome else { throw Unexpected(outcome) }
            #expect(try await hq.audit().counts.pledged == 0)
            #expect(try await hq.store.kiosks().first?.lastSeq == nil)
            #expect(try await hq.push(good.frames, from: kiosk).answer.nextSeq == 1)
        }
    }

    @Test("has everything it answered after it is opened again")
    func reopens() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            let record = try kiosk.record(.signed, TestRoster.person(1))
            let answer = try await hq.push(record.frames, from: kiosk).answer
            let other = try HQStore.open(hq.configuration)
            let again = TestHQ(store: other, configuration: hq.configuration)
            #expect(try await again.push(record.frames, from: kiosk).answer == answer)
            try other.close()
        }
    }

    @Test("does not let the log be edited, deleted from, or given a hole")
    func appendOnly() async throws {
        try await TestHQ.with { hq in
            var kiosk = try await hq.enrol()
            try await hq.push(kiosk.record(.signed, TestRoster.person(1)).frames, from: kiosk)
            let raw = try DatabaseQueue(path: hq.configuration.databasePath)
            for sql in [
                "UPDATE log SET note = x'00'", "DELETE FROM log", "UPDATE entry SET leaf = zeroblob(32)",
                "DELETE FROM entry", "UPDATE opening SET opening = x'00'",
                "INSERT INTO log VALUES (9, 1, 9, 0, x'00')",
            ] {
                await #expect(throws: DatabaseError.self) {
                    try await raw.write { connection in try connection.execute(sql: sql) }
                }
            }
            try raw.close()
        }
    }
}

/// A result that the test did not expect.
struct Unexpected: Error {
    let value: String
    init(_ value: Any) { self.value = "\(value)" }
}

extension AdmissionOutcome {
    /// The answer of a stored batch.
    var answer: PushAnswer {
        get throws {
            guard case .stored(let answer) = self else { throw Unexpected(self) }
            return answer
        }
    }
}
