import IkrarLedger
import IkrarVerification
import Testing

/// A log whose keys take over from one another, read by auditors who know only one of them.
@Suite("Keys that take over")
struct KeyRotationTests {
    private struct Rotated {
        var log: TestLog
        let kiosk: SignerKey
        let new: SignerKey
        let early: SignedCheckpoint
        let between: SignedCheckpoint
    }

    /// A log with a checkpoint before its key changed, one by both keys, and more records behind.
    private func rotated() throws -> Rotated {
        var (log, kiosk) = try TestLog.make(records: 5)
        let early = try log.checkpoint()
        let new = try SignerKey.generate(name: TestLog.origin)
        try log.add(.rotation(from: log.logKey, to: new), by: log.registrar)
        let between = try log.checkpoint(key: new).signed(by: log.logKey)
        try log.add(by: kiosk)
        return Rotated(log: log, kiosk: kiosk, new: new, early: early, between: between)
    }

    private func findings(
        _ log: TestLog,
        key: SignerKey,
        checkpoint: SignedCheckpoint,
        old: [SignedCheckpoint] = []
    ) async throws -> Set<VerificationFinding.Kind> {
        var configuration = log.configuration(old: old)
        configuration.logKey = key.verifierKey
        return try await LogDirectory.findings(of: log, configuration) { directory in
            try directory.put(checkpoint.bytes, "checkpoint")
        }
    }

    @Test("the old vkey leads to the new one, and the new one back: every checkpoint stays what it was")
    func bothWays() async throws {
        let rotated = try rotated()
        let log = rotated.log
        let alone = try log.checkpoint(key: rotated.new)
        for key in [log.logKey, rotated.new] {
            let old = [rotated.early, rotated.between]
            #expect(try await findings(log, key: key, checkpoint: alone, old: old) == [])
        }
    }

    @Test("behind the rotation the old key alone signs nothing, and before it the new one signs nothing")
    func inForce() async throws {
        let rotated = try rotated()
        let log = rotated.log
        for key in [log.logKey, rotated.new] {
            let stale = try await findings(log, key: key, checkpoint: log.checkpoint())
            #expect(stale == [.checkpointSignature])
        }
        let early = try SignedCheckpoint(signing: rotated.early.checkpoint, with: rotated.new)
        let alone = try log.checkpoint(key: rotated.new)
        let kinds = try await findings(log, key: log.logKey, checkpoint: alone, old: [early])
        #expect(kinds == [.oldCheckpointInvalid])
        let stranger = try SignerKey.generate(name: TestLog.origin)
        let foreign = try await findings(log, key: stranger, checkpoint: alone)
        #expect(foreign == [.checkpointSignature])
    }

    @Test("a rotation that the registrar did not sign leads nowhere")
    func forged() async throws {
        var (log, kiosk) = try TestLog.make(records: 3)
        let new = try SignerKey.generate(name: TestLog.origin)
        try log.add(.rotation(from: log.logKey, to: new), by: kiosk)
        let kinds = try await findings(log, key: log.logKey, checkpoint: log.checkpoint(key: new))
        #expect(kinds == [.wrongRole, .checkpointSignature])
    }

    @Test("the registrar's first key leads to the next, which ends it")
    func registrar() async throws {
        var (log, _) = try TestLog.make(records: 3)
        let next = try SignerKey.generate(name: TestLog.origin + "/registrar/2")
        let last = try log.add(.rotation(from: log.registrar, to: next), by: log.registrar)
        try log.add(
            .revoke(RevokeBody(key: log.registrar.name, lastSeq: last.record.header.seq)),
            by: next
        )
        let site = try SignerKey.generate(name: TestLog.origin + "/k/3374-015/1")
        try log.add(.enrol(EnrolBody(key: site.verifierKey, site: "3374-015")), by: next)
        try log.add(by: site)
        #expect(try await LogDirectory.findings(of: log) == [])
        try log.add(by: log.registrar)
        #expect(try await LogDirectory.findings(of: log) == [.afterRevocation])
    }
}

extension RecordBody {
    fileprivate static func rotation(from old: SignerKey, to new: SignerKey) -> RecordBody {
        .rotate(
            RotateBody(
                clock: .test,
                operator: .emptyTree,
                old: old.verifierKey,
                new: new.verifierKey,
                reason: "scheduled"
            )
        )
    }
}
