import Foundation
import GRDB
import HQStore
import IkrarAudit
import IkrarLedger
import IkrarWire
import Testing

@Suite("Erasing an opening")
struct ErasureTests {
    /// An HQ with one pledge; hands over its record.
    private func withPledge(_ body: (TestHQ, TestKiosk, TestRecord) async throws -> Void) async throws {
        try await TestHQ.with { hq in
            try await hq.importRoster([TestRoster.person(0), TestRoster.person(1)])
            try await hq.importCampaign()
            var kiosk = try await hq.enrol()
            let record = try kiosk.record(.signed, TestRoster.person(0))
            try await hq.push(record.frames, from: kiosk)
            try await body(hq, kiosk, record)
        }
    }

    private func index(of record: TestRecord, in hq: TestHQ) async throws -> UInt64 {
        // The registrar's enrolment and definition come first.
        for index in 0..<10 as Range<UInt64> {
            if case .kept(let bytes)? = try await hq.store.openings(in: index..<(index + 1)).first,
                bytes == record.openings[0]
            {
                return index
            }
        }
        throw HQStoreError.unknownRecord(leaf: record.signed.leaf.base64)
    }

    /// Every byte of the store's files.
    private func files(of hq: TestHQ) throws -> [String: Data] {
        let directory = URL(filePath: hq.configuration.dataDirectory, directoryHint: .isDirectory)
        return try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
            .reduce(into: [:]) { $0[$1.lastPathComponent] = try Data(contentsOf: $1) }
    }

    @Test("leaves nothing of it in any file, and the pledge counted")
    func gone() async throws {
        try await withPledge { hq, _, record in
            let index = try await index(of: record, in: hq)
            let before = try files(of: hq)
            let key = try #require(before["opening.keys"]).dropFirst(Int(index) * 32).prefix(32)
            let sealed = try await sealedOpening(hq, index)
            #expect(key.contains { $0 != 0 })
            #expect(before.values.contains { $0.range(of: sealed) != nil })
            // Not even before: the plain text was never on the disk.
            #expect(!before.values.contains { $0.range(of: Data(record.openings[0])) != nil })

            let acts = try await hq.store.erase(
                leaf: record.signed.leaf,
                ground: "Permohonan 12/2026",
                context: .test()
            )
            #expect(acts.map(\.type) == [.erase])
            for (name, bytes) in try files(of: hq) {
                #expect(bytes.range(of: key) == nil, "the key is in \(name)")
                #expect(bytes.range(of: sealed) == nil, "the sealed opening is in \(name)")
                #expect(bytes.range(of: sealed.suffix(32)) == nil, "a part of the sealed opening is in \(name)")
            }
            #expect(try await hq.store.openings(in: index..<(index + 1)) == [.erased(by: acts[0].index)])
            let report = try await hq.audit()
            #expect(report.counts.pledged == 1)
            #expect(try await hq.store.status().missingOpenings == 0)
        }
    }

    @Test("makes a backup of the database worthless at that place, and only there")
    func backups() async throws {
        try await withPledge { hq, kiosk, record in
            var kiosk = kiosk
            let other = try kiosk.record(.attended, TestRoster.person(1))
            try await hq.push(other.frames, from: kiosk)
            let index = try await index(of: record, in: hq)
            let backup = hq.configuration.dataDirectory + "-backup"
            defer { try? FileManager.default.removeItem(atPath: backup) }
            try FileManager.default.createDirectory(
                atPath: backup,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            for file in ["hq.sqlite", "hq.sqlite-wal", "log.key", "registrar.key", "bundle.key"] {
                try FileManager.default.copyItem(
                    atPath: "\(hq.configuration.dataDirectory)/\(file)",
                    toPath: "\(backup)/\(file)"
                )
            }
            _ = try await hq.store.erase(leaf: record.signed.leaf, ground: "Permohonan 12/2026", context: .test())
            try FileManager.default.copyItem(
                atPath: hq.configuration.openingKeysPath,
                toPath: backup + "/opening.keys"
            )
            let restored = try HQStore.open(HQStoreConfiguration(dataDirectory: backup))
            #expect(try await restored.openings(in: index..<(index + 1)) == [.keyLost])
            let others = try await restored.openings(in: (index + 1)..<(index + 5))
            #expect(others.contains(.kept(other.openings[0])))
            try restored.close()
        }
    }

    @Test("is not undone by a kiosk that sends the opening again")
    func sentAgain() async throws {
        try await withPledge { hq, kiosk, record in
            let index = try await index(of: record, in: hq)
            let acts = try await hq.store.erase(
                leaf: record.signed.leaf,
                ground: "Permohonan 12/2026",
                context: .test()
            )
            try await hq.push(record.frames, from: kiosk)
            #expect(try await hq.store.openings(in: index..<(index + 1)) == [.erased(by: acts[0].index)])
        }
    }

    @Test("is refused a second time, for records about nobody, and without a ground")
    func refused() async throws {
        try await withPledge { hq, _, record in
            func erase(_ leaf: Hash32, _ ground: String = "Permohonan 12/2026") async throws -> [HQAct] {
                try await hq.store.erase(leaf: leaf, ground: ground, context: .test())
            }
            for ground in ["", " ", "a\nb", String(repeating: "x", count: 1025)] {
                await #expect(throws: HQStoreError.self) { try await erase(record.signed.leaf, ground) }
            }
            let acts = try await erase(record.signed.leaf)
            await #expect(throws: HQStoreError.self) { try await erase(record.signed.leaf) }
            await #expect(throws: HQStoreError.self) { try await erase(acts[0].leaf) }
            await #expect(throws: HQStoreError.self) { try await erase(.emptyTree) }
        }
    }

    @Test("is finished at the next opening when the process died before the key went")
    func interrupted() async throws {
        try await withPledge { hq, _, record in
            let index = try await index(of: record, in: hq)
            let keyBefore = try slot(index, of: hq)
            _ = try await hq.store.erase(leaf: record.signed.leaf, ground: "Permohonan 12/2026", context: .test())
            // The state in which a crash between the transaction and the key leaves the directory.
            let handle = try FileHandle(forWritingTo: URL(filePath: hq.configuration.openingKeysPath))
            try handle.seek(toOffset: index * 32)
            try handle.write(contentsOf: keyBefore)
            try handle.close()
            let queue = try DatabaseQueue(path: hq.configuration.databasePath)
            try await queue.write { connection in
                try connection.execute(sql: "DROP TRIGGER erasure_is_final")
                try connection.execute(sql: "UPDATE erasure SET is_finished = 0")
            }
            try queue.close()
            let store = try HQStore.open(hq.configuration)
            #expect(try slot(index, of: hq) == Data(repeating: 0, count: 32))
            #expect(try await store.audit(campaign: TestCampaign.id, now: .test(1000)).counts.pledged == 1)
            try store.close()
        }
    }

    @Test("cannot be gone around: a stored opening goes with an erase record only")
    func triggers() async throws {
        try await withPledge { hq, _, _ in
            let queue = try DatabaseQueue(path: hq.configuration.databasePath)
            await #expect(throws: DatabaseError.self) {
                try await queue.write { try $0.execute(sql: "DELETE FROM opening") }
            }
            await #expect(throws: DatabaseError.self) {
                try await queue.write { try $0.execute(sql: "UPDATE opening SET sealed = zeroblob(100)") }
            }
            try queue.close()
        }
    }

    @Test("needs the key file: a store without it is refused")
    func missingKeys() async throws {
        try await withPledge { hq, _, _ in
            try FileManager.default.removeItem(atPath: hq.configuration.openingKeysPath)
            #expect(throws: HQStoreError.self) { try HQStore.open(hq.configuration) }
        }
    }

    private func slot(_ index: UInt64, of hq: TestHQ) throws -> Data {
        try Data(contentsOf: URL(filePath: hq.configuration.openingKeysPath)).dropFirst(Int(index) * 32).prefix(32)
            .reduce(into: Data()) { $0.append($1) }
    }

    private func sealedOpening(_ hq: TestHQ, _ index: UInt64) async throws -> Data {
        let queue = try DatabaseQueue(path: hq.configuration.databasePath)
        defer { try? queue.close() }
        return try await queue.read { connection in
            try Data.fetchOne(
                connection,
                sql: "SELECT sealed FROM opening WHERE log_index = ?",
                arguments: [Int64(index)]
            ) ?? Data()
        }
    }
}
