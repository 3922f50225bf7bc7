import IkrarLedger
import IkrarVerification
import Testing

/// HQ, or whoever has its log key, signed a log that is not right.
@Suite("A cheating HQ is found out")
struct CheatingHQTests {
    @Test("that drops a record")
    func dropped() async throws {
        var (log, _) = try TestLog.make(records: 10)
        log.notes.remove(at: 5)
        #expect(try await LogDirectory.findings(of: log) == [.gap])
    }

    @Test("that drops a kiosk's tail and lets it go on")
    func truncated() async throws {
        var (log, kiosk) = try TestLog.make(records: 10)
        let old = try log.checkpoint()
        log.notes.removeLast(3)
        try log.add(by: kiosk)
        try log.add(by: kiosk)
        try log.add(by: kiosk)
        try log.add(by: kiosk)
        #expect(try await LogDirectory.findings(of: log) == [.gap])
        #expect(try await LogDirectory.findings(of: log, log.configuration(old: [old])) == [.gap, .splitView])
    }

    @Test("that takes a record twice")
    func replayed() async throws {
        var (log, _) = try TestLog.make(records: 5)
        log.notes.append(log.notes[3])
        #expect(try await LogDirectory.findings(of: log) == [.replayed])
    }

    @Test("that takes two records of one seq")
    func fork() async throws {
        var (log, kiosk) = try TestLog.make(records: 5)
        let other = RecordBody.void(VoidBody(clock: .test, operator: .emptyTree, leaf: .emptyTree, reason: "other"))
        let record = try log.sign(other, by: kiosk, seq: 3)
        log.notes.append(record.note)
        #expect(try await LogDirectory.findings(of: log) == [.fork])
    }

    @Test("that takes a chain with a jump, and one that does not follow")
    func chain() async throws {
        var (log, kiosk) = try TestLog.make(records: 5)
        log.notes.append(try log.sign(by: kiosk, seq: 9).note)
        #expect(try await LogDirectory.findings(of: log) == [.gap])
        var (other, key) = try TestLog.make(records: 5)
        other.notes.append(try other.sign(by: key, prev: Hash32.sha256([1])).note)
        #expect(try await LogDirectory.findings(of: other) == [.prevMismatch])
    }

    @Test("that takes bytes another than the signed ones: loose base64, a second signature, another text")
    func malleated() async throws {
        var (log, kiosk) = try TestLog.make(records: 5)
        var note = log.notes[4]
        // The last sextet before "=\n" has two bits that a loose decoder passes over.
        let place = note.count - 3
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let digit = try #require(alphabet.firstIndex(of: note[place]))
        note[place] = alphabet[digit ^ 1]
        log.notes[4] = note
        #expect(try await LogDirectory.findings(of: log).contains(.notCanonical))

        var (twice, _) = try TestLog.make(records: 5)
        let signed = try SignedNote(parsing: twice.notes[4])
        let extra = try SignedNote(signing: signed.text, with: SignerKey.generate(name: "someone.example"))
        twice.notes[4] = try signed.adding(extra.signatures[0]).bytes
        #expect(try await LogDirectory.findings(of: twice).contains(.notCanonical))

        var (forged, _) = try TestLog.make(records: 5)
        let impostor = try SignerKey(name: kiosk.verifierKey.name, seed: [UInt8](repeating: 7, count: 32))
        forged.notes.append(try forged.sign(by: impostor, seq: 5).note)
        #expect(try await LogDirectory.findings(of: forged) == [.unknownKey])
    }

    @Test("that puts a false signature under a true key's name")
    func signature() async throws {
        var (log, _) = try TestLog.make(records: 5)
        let note = try SignedNote(parsing: log.notes[5])
        var blob = note.signatures[0].blob
        blob[20] ^= 1
        let line = NoteSignature(name: note.signatures[0].name, keyID: note.signatures[0].keyID, blob: blob)
        log.notes[5] = try note.adding(line).bytes
        #expect(try await LogDirectory.findings(of: log) == [.signature])
    }

    @Test("that takes records of keys it never enrolled, or enrolled later")
    func keys() async throws {
        var log = try TestLog()
        let stranger = try SignerKey.generate(name: TestLog.origin + "/k/3374-099/1")
        try log.add(by: stranger)
        #expect(try await LogDirectory.findings(of: log) == [.unknownKey])
        try log.add(.enrol(EnrolBody(key: stranger.verifierKey, site: "3374-099")), by: log.registrar)
        #expect(try await LogDirectory.findings(of: log) == [.unknownKey, .usedBeforeEnrolment])
    }

    @Test("that lets a kiosk act as the registrar")
    func role() async throws {
        var (log, kiosk) = try TestLog.make(records: 2)
        let friend = try SignerKey.generate(name: TestLog.origin + "/k/3374-099/1")
        try log.add(.enrol(EnrolBody(key: friend.verifierKey, site: "3374-099")), by: kiosk)
        try log.add(by: friend)
        #expect(try await LogDirectory.findings(of: log) == [.wrongRole, .unknownKey])
    }

    @Test("that takes records of a revoked key beyond the last seq accepted")
    func revoked() async throws {
        var (log, kiosk) = try TestLog.make(records: 3)
        try log.add(.revoke(RevokeBody(key: kiosk.verifierKey.name, lastSeq: 2)), by: log.registrar)
        try log.add(by: kiosk)
        #expect(try await LogDirectory.findings(of: log) == [.afterRevocation])
    }

    @Test("that showed a kiosk another history than everybody")
    func seen() async throws {
        var (log, kiosk) = try TestLog.make(records: 5)
        try log.add(by: kiosk, seen: TreeHead(size: 3, root: Hash32.sha256([1])))
        #expect(try await LogDirectory.findings(of: log) == [.seenMismatch])
        var (back, key) = try TestLog.make(records: 5)
        let tree = back.tree
        try back.add(by: key, seen: tree)
        try back.add(by: key, seen: .empty)
        #expect(try await LogDirectory.findings(of: back) == [.seenDecreased])
        var (future, other) = try TestLog.make(records: 5)
        try future.add(by: other, seen: TreeHead(size: 600, root: Hash32.sha256([1])))
        #expect(try await LogDirectory.findings(of: future) == [.seenMismatch])
    }

    @Test("that signed two histories, or took its log back")
    func histories() async throws {
        var (log, kiosk) = try TestLog.make(records: 5)
        var other = log
        try log.add(by: kiosk)
        try other.add(.void(VoidBody(clock: .test, operator: .emptyTree, leaf: .emptyTree, reason: "other")), by: kiosk)
        let shown = try other.checkpoint()
        #expect(try await LogDirectory.findings(of: log, log.configuration(old: [shown])) == [.splitView])
        try other.add(by: kiosk)
        let longer = try other.checkpoint()
        #expect(try await LogDirectory.findings(of: log, log.configuration(old: [longer])) == [.rolledBack])
    }

    @Test("whose checkpoint is of another log, by another key, or lacks witnesses")
    func checkpoint() async throws {
        let (log, _) = try TestLog.make(records: 5)
        let elsewhere = try await LogDirectory.findings(of: log) { directory in
            try directory.put(log.checkpoint(origin: "other.example").bytes, "checkpoint")
        }
        #expect(elsewhere == [.checkpointOrigin])
        let foreign = try await LogDirectory.findings(of: log) { directory in
            let key = try SignerKey.generate(name: TestLog.origin)
            try directory.put(log.checkpoint(key: key).bytes, "checkpoint")
        }
        #expect(foreign == [.checkpointSignature])
        var configuration = log.configuration()
        let witness = "witness.example/w1+e75f6532+BAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
        configuration.policy = try WitnessPolicy(parsing: Array("witness w \(witness)\nquorum w\n".utf8))
        #expect(try await LogDirectory.findings(of: log, configuration) == [.checkpointQuorum])
    }

    @Test("whose old checkpoint is no checkpoint of this log")
    func old() async throws {
        let (log, _) = try TestLog.make(records: 5)
        let foreign = try log.checkpoint(key: SignerKey.generate(name: TestLog.origin))
        #expect(try await LogDirectory.findings(of: log, log.configuration(old: [foreign])) == [.oldCheckpointInvalid])
    }

    @Test("that claims more than there is: the work ends")
    func endless() async throws {
        let (log, _) = try TestLog.make(records: 5)
        try await LogDirectory.with(log) { directory in
            let checkpoint = try Checkpoint(
                origin: TestLog.origin,
                tree: TreeHead(size: 1 << 40, root: Hash32.sha256([1]))
            )
            try directory.put(SignedCheckpoint(signing: checkpoint, with: log.logKey).bytes, "checkpoint")
            await #expect(throws: LogSourceError.tooMuchMissing) { try await directory.verify(log.configuration()) }
        }
    }
}
