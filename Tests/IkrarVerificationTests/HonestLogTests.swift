import IkrarLedger
import IkrarVerification
import Testing

@Suite("An honest log is proven")
struct HonestLogTests {
    @Test("at every kind of border, with its old checkpoints", arguments: [1, 2, 255, 256, 257, 600])
    func sizes(_ size: Int) async throws {
        var log = try TestLog()
        let kiosk = try log.enrol()
        var old: [SignedCheckpoint] = []
        while log.notes.count < size {
            if log.notes.count.isMultiple(of: 100) { old.append(try log.checkpoint()) }
            try log.add(by: kiosk)
        }
        try await LogDirectory.with(log) { directory in
            let report = try await directory.verify(log.configuration(old: old))
            #expect(report.findings == [])
            #expect(report.isClean)
            #expect(report.entryCount == UInt64(size))
            #expect(report.signatureCount == UInt64(size))
            #expect(report.oldCheckpointCount == old.count)
            #expect(report.checkpoint == (try log.checkpoint()))
        }
    }

    @Test("when its records have seen it grow, a key was rotated and another revoked behind its last record")
    func life() async throws {
        var log = try TestLog()
        let kiosk = try log.enrol()
        try log.add(by: kiosk)
        let tree = log.tree
        try log.add(by: kiosk, seen: tree)
        try log.add(.revoke(RevokeBody(key: kiosk.verifierKey.name, lastSeq: 2)), by: log.registrar)
        let next = try SignerKey.generate(name: TestLog.origin + "/registrar/2")
        let rotation = RotateBody(
            clock: .test,
            operator: .emptyTree,
            old: log.registrar.verifierKey,
            new: next.verifierKey,
            reason: "scheduled"
        )
        try log.add(.rotate(rotation), by: log.registrar)
        let other = try SignerKey.generate(name: TestLog.origin + "/k/3374-015/1")
        try log.add(.enrol(EnrolBody(key: other.verifierKey, site: "3374-015")), by: next)
        try log.add(by: other)
        #expect(try await LogDirectory.findings(of: log) == [])
    }

    @Test("when a record came late, but within the seq its revocation accepts: this is told")
    func late() async throws {
        var (log, kiosk) = try TestLog.make(records: 3)
        try log.add(.revoke(RevokeBody(key: kiosk.verifierKey.name, lastSeq: 3)), by: log.registrar)
        try log.add(by: kiosk)
        try await LogDirectory.with(log) { directory in
            let report = try await directory.verify(log.configuration())
            #expect(report.isClean)
            #expect(report.notices.map(\.kind) == [.lateRecord])
            #expect(report.notices.first?.index == 5)
        }
    }

    @Test("with its openings, and without those that an erasure accounts for")
    func openings() async throws {
        var (log, kiosk) = try TestLog.make(records: 3)
        try log.pledge(by: kiosk)
        let erased = try log.pledge(by: kiosk)
        log.openings[erased.leaf] = nil
        let body = EraseBody(clock: .test, operator: .emptyTree, leaf: erased.leaf, ground: "UU 27/2022")
        try log.add(.erase(body), by: log.registrar)
        try await LogDirectory.with(log) { directory in
            var configuration = log.configuration()
            configuration.openings = OpeningFolder(path: directory.path + "/openings")
            let report = try await directory.verify(configuration)
            #expect(report.findings == [])
            #expect(report.openingCount == 1)
        }
    }

    @Test("with the openings of some ceremonies only, when the folder lists which")
    func someOpenings() async throws {
        var (log, kiosk) = try TestLog.make(records: 3)
        log.openings[try log.pledge(by: kiosk).leaf] = nil
        try await LogDirectory.with(log) { directory in
            var configuration = log.configuration()
            configuration.openings = OpeningFolder(path: directory.path + "/openings")
            #expect(try await directory.verify(configuration).findings.map(\.kind) == [.openingMissing])
            try directory.put(Array("another\n".utf8), "openings/ceremonies")
            #expect(try await directory.verify(configuration).findings == [])
            try directory.put(Array("another\n2026-09-17-hkn\n".utf8), "openings/ceremonies")
            #expect(try await directory.verify(configuration).findings.map(\.kind) == [.openingMissing])
        }
    }
}
