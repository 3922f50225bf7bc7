import Foundation
import HQStore
import IkrarLedger
import IkrarWire
import Testing

@Suite("HQ's keys take over from one another")
struct KeyRotationTests {
    private func published(_ hq: HQDirectory) throws -> SignedCheckpoint {
        try SignedCheckpoint(parsing: try hq.bytes("log/checkpoint"))
    }

    private func keys(_ hq: HQDirectory, _ name: String) throws -> Int {
        try hq.bytes(name).count { $0 == 0x0A }
    }

    @Test("the log's: both sign until the former one is retired, and neither history nor chain breaks")
    func log() async throws {
        try await HQDirectory.with { hq in
            let old = try await hq.open { $0.store.authority.logKey }
            try await hq.open { _ = try await $0.enrol() }
            try await hq.publish()
            let before = try published(hq)
            let new = try await hq.open { hq in
                let new = try await hq.store.rotateLogKey(reason: "scheduled", context: .test())
                await #expect(throws: HQStoreError.self) {
                    try await hq.store.rotateLogKey(reason: "Not a code", context: .test())
                }
                return new
            }
            #expect(new.name == old.name && new.keyID != old.keyID)
            #expect(try keys(hq, "log.key") == 2)
            try await hq.open { hq in
                #expect(hq.store.authority.logKeys == [new, old])
                await #expect(throws: HQStoreError.self) {
                    try await hq.store.rotateLogKey(reason: "scheduled", context: .test())
                }
                // Nobody could have followed yet.
                await #expect(throws: HQStoreError.self) { try await hq.store.retireFormerLogKey(now: .test(600)) }
            }
            try await hq.publish()
            let both = try published(hq)
            #expect(both.checkpoint.tree.size > before.checkpoint.tree.size)
            for key in [old, new] { try both.verify(by: key, origin: TestHQ.origin) }

            try await hq.open { hq in try await hq.store.retireFormerLogKey(now: .test(600)) }
            #expect(try keys(hq, "log.key") == 1)
            try await hq.open { hq in
                #expect(hq.store.authority.logKeys == [new])
                _ = try await hq.enrol("3374-015")
            }
            try await hq.publish()
            let alone = try published(hq)
            try alone.verify(by: new, origin: TestHQ.origin)
            #expect(throws: LedgerError.self) { try alone.verify(by: old, origin: TestHQ.origin) }
            await #expect(throws: HQStoreError.self) {
                try await hq.open { hq in try await hq.store.retireFormerLogKey(now: .test(700)) }
            }
            #expect(try await hq.open { hq in try await hq.store.rebuild(repairs: false).differenceCount } == 0)
        }
    }

    @Test("a rotation or retirement that a power cut ended between file and database goes on")
    func cutOff() async throws {
        try await HQDirectory.with { hq in
            let old = try await hq.open { $0.store.authority.logKey }
            let own = try hq.bytes("log.key")
            // The new key was written, and nothing else.
            let stray = try SignerKey.generate(name: TestHQ.origin)
            try hq.put(own + Array("\(stray.text)\n".utf8), at: "log.key")
            try await hq.open { hq in #expect(hq.store.authority.logKeys == [old]) }
            let new = try await hq.open { try await $0.store.rotateLogKey(reason: "scheduled", context: .test()) }
            try await hq.publish()
            let both = try hq.bytes("log.key")
            try await hq.open { hq in try await hq.store.retireFormerLogKey(now: .test(600)) }
            // The database was written, and the file not.
            try hq.put(both, at: "log.key")
            try await hq.open { hq in
                #expect(hq.store.authority.logKeys == [new])
                try await hq.store.retireFormerLogKey(now: .test(600))
            }
            #expect(try keys(hq, "log.key") == 1)
            // A file without the key in use is refused.
            try hq.put(own, at: "log.key")
            await #expect(throws: HQStoreError.self) { try await hq.open { _ in } }
        }
    }

    @Test("the registrar's: the old one's last record leads to the new, whose first one revokes it")
    func registrar() async throws {
        try await HQDirectory.with { hq in
            let old = try await hq.open { hq in
                _ = try await hq.enrol()
                return hq.store.authority.registrarKey
            }
            let new = try await hq.open { hq in
                let new = try await hq.store.rotateRegistrarKey(reason: "scheduled", context: .test())
                // This process began with the old key; it is not to sign any more.
                await #expect(throws: HQStoreError.self) { try await hq.enrol("3374-015") }
                return new
            }
            #expect(new.name == "\(TestHQ.origin)/registrar/2")
            #expect(try keys(hq, "registrar.key") == 1)
            try await hq.open { hq in
                #expect(hq.store.authority.registrarKey == new)
                #expect(hq.store.authority.firstRegistrarKey == old)
                _ = try await hq.enrol("3374-015")
            }
            try await hq.publish()
            let bundle = try EntryBundle(parsing: hq.bytes("log/tile/entries/000.p/4"), width: 4)
            let records = try bundle.entries.map { try SignedRecord(parsing: $0) }
            #expect(records.map(\.record.type) == [.enrol, .rotate, .revoke, .enrol])
            for record in records.prefix(2) { try record.verify(with: old) }
            for record in records.suffix(2) { try record.verify(with: new) }
            guard case .revoke(let revoke) = records[2].record.body else { throw HQStoreError.invalid("no revoke") }
            #expect(revoke == RevokeBody(key: old.name, lastSeq: 1))
            let third = try await hq.open { hq in
                try await hq.store.rotateRegistrarKey(reason: "scheduled", context: .test())
            }
            #expect(third.name == "\(TestHQ.origin)/registrar/3")
        }
    }

    @Test("a kiosk is told of a rotation while both keys sign, and of erasures of its own records")
    func notices() async throws {
        try await HQDirectory.with { directory in
            var kiosk = try await directory.open { try await $0.enrol() }
            let other = try await directory.open { try await $0.enrol("3374-015") }
            let person = try TestRoster.person(0)
            let record = try kiosk.record(.signed, person)
            try await directory.open { hq in
                try await hq.push(record.frames, from: kiosk)
                _ = try await hq.store.erase(leaf: record.signed.leaf, ground: "Surat 12/2026", context: .test())
                _ = try await hq.store.rotateLogKey(reason: "scheduled", context: .test())
            }
            func types(of kiosk: TestKiosk, from index: UInt64) async throws -> [RecordType] {
                try await directory.open { hq in
                    let reference = kiosk.transport.verifierKey.reference
                    guard let known = try await hq.store.kiosk(transportReference: reference) else {
                        throw HQStoreError.unknownKiosk(kiosk.key.name)
                    }
                    return try await hq.store.notices(for: known, from: index).map { notice in
                        try SignedRecord(parsing: CanonicalBase64.decode(notice.note) ?? []).record.type
                    }
                }
            }
            #expect(try await types(of: kiosk, from: 0) == [.erase, .rotate])
            #expect(try await types(of: other, from: 0) == [.rotate])
            #expect(try await types(of: kiosk, from: 4) == [.rotate])
            #expect(try await types(of: kiosk, from: 5) == [])
            try await directory.publish()
            try await directory.open { hq in try await hq.store.retireFormerLogKey(now: .test(600)) }
            #expect(try await types(of: kiosk, from: 0) == [.erase])
        }
    }
}
