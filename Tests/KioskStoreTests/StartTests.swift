import DurableSQLite
import Foundation
import GRDB
import Glibc
import IkrarAudit
import IkrarLedger
import IkrarModel
import Testing

@testable import KioskStore

/// A store that is not what it was opens, says so, and signs nothing.
@Suite struct StartTests {
    /// Scans two people, closes, damages, opens again, and checks that nothing can be recorded.
    func expectRefusal(
        _ isExpected: @escaping (KioskStoreError) -> Bool,
        after damage: (Kiosk) throws -> Void
    ) async throws {
        try await Kiosk.with { kiosk in
            try await kiosk.scan(0)
            try await kiosk.scan(1)
            await kiosk.close()
            try damage(kiosk)
            try await kiosk.reopen()
            let refusal = await kiosk.store.status().refusal
            #expect(refusal.map(isExpected) == true, "\(String(describing: refusal))")
            await #expect {
                try await kiosk.scan(2)
            } throws: { error in
                (error as? KioskStoreError).map(isExpected) == true
            }
        }
    }

    func isDamaged(_ error: KioskStoreError) -> Bool {
        if case .damaged = error { true } else { false }
    }

    func isBehind(_ error: KioskStoreError) -> Bool {
        if case .storeBehindMark = error { true } else { false }
    }

    func update(_ url: String, _ change: (inout Data) -> Void) throws {
        var bytes = try Data(contentsOf: URL(filePath: url))
        change(&bytes)
        try bytes.write(to: URL(filePath: url))
    }

    @Test func `refuses a database cut short`() async throws {
        try await expectRefusal(isDamaged) { kiosk in
            try update(kiosk.data.database) { $0.removeLast($0.count / 2) }
        }
    }

    @Test func `refuses a database that is garbage or empty and leaves it as it is`() async throws {
        for content in [Data("not a database".utf8), Data(), Data(repeating: 0x5A, count: 50_000)] {
            try await expectRefusal(isDamaged) { kiosk in
                try content.write(to: URL(filePath: kiosk.data.database))
            }
            try await Kiosk.with { kiosk in
                await kiosk.close()
                #expect(!DurableFile.exists(kiosk.data.database + "-wal"))
                try content.write(to: URL(filePath: kiosk.data.database))
                try await kiosk.reopen()
                _ = await kiosk.store.status()
                #expect(try Data(contentsOf: URL(filePath: kiosk.data.database)) == content)
            }
        }
    }

    @Test func `refuses a database of a newer program and leaves it as it is`() async throws {
        try await expectRefusal {
            if case .newerVersion(found: 99, known: 4) = $0 { true } else { false }
        } after: { kiosk in
            try kiosk.damage { try $0.execute(sql: "PRAGMA user_version = 99") }
        }
    }

    @Test func `refuses where the database was removed and makes no new one`() async throws {
        try await expectRefusal(isDamaged) { kiosk in
            try FileManager.default.removeItem(atPath: kiosk.data.database)
        }
    }

    @Test(arguments: [
        "UPDATE note SET bytes = CAST(substr(bytes, 1, 300) || x'41' || substr(bytes, 302) AS BLOB) WHERE seq = 4",
        "UPDATE note SET bytes = CAST(replace(CAST(bytes AS TEXT), 'method scan', 'method scam') AS BLOB) WHERE seq = 4",
        "DELETE FROM note WHERE seq = 4",
        "UPDATE note SET type = 'pledge' WHERE seq = 3", "UPDATE note SET leaf = zeroblob(32) WHERE seq = 6",
        "UPDATE opening SET bytes = x'41' WHERE note = (1 << 40 | 4)", "DELETE FROM opening WHERE note = (1 << 40 | 4)",
        "UPDATE officer SET opening = x'41'",
    ])
    func `refuses a record, column or opening that was changed in the tail, and verification names it`(sql: String)
        async throws
    {
        try await expectRefusal(isDamaged) { kiosk in
            try kiosk.damage { try $0.execute(sql: sql) }
            let report = try KioskStore.verify(dataDirectory: kiosk.directory)
            #expect(!report.problems.isEmpty)
            #expect(report.problems.allSatisfy { $0.seq != nil || $0.kind == .standing })
        }
    }

    @Test func `refuses when the wal was deleted that held answered records`() async throws {
        try await Kiosk.with { kiosk in
            // The files of a process that was killed: the records are in the -wal only.
            try await kiosk.scan(0)
            try kiosk.copyDatabase(to: "copy")
            await kiosk.close()
            try kiosk.restoreDatabase(from: "copy")
            try FileManager.default.removeItem(atPath: kiosk.data.database + "-wal")
            try await kiosk.reopen()
            #expect(await kiosk.store.status().refusal.map { isBehind($0) || isDamaged($0) } == true)
            await #expect(throws: KioskStoreError.self) { try await kiosk.scan(1) }
        }
    }

    @Test func `refuses an older copy of the database, tells how to go on, and goes on as a new incarnation`()
        async throws
    {
        try await Kiosk.with { kiosk in
            try await kiosk.scan(0)
            await kiosk.close()
            try kiosk.copyDatabase(to: "older")
            try await kiosk.reopen()
            try await kiosk.scan(1)
            await kiosk.close()
            try kiosk.restoreDatabase(from: "older")
            try await kiosk.reopen()
            let expected = KioskStoreError.storeBehindMark(signer: "ikrar.invalid/k/test/1", markSeq: 7, storeSeq: 5)
            await #expect(throws: expected) { try await kiosk.scan(2) }
            #expect(expected.remedy?.sentence(dataDirectory: "/d").contains("new-incarnation --data-dir /d") == true)
            // What is there can still be read.
            #expect(
                try await kiosk.store.audit(campaign: "campaign", unit: nil, now: kiosk.context().time).people.count
                    == 20
            )
            await kiosk.close()
            #expect(try KioskStore.newIncarnation(dataDirectory: kiosk.directory) == "ikrar.invalid/k/test/2")
            try await kiosk.reopen()
            let result = try await kiosk.scan(2)
            #expect(result.records.map(\.seq) == [0, 1])
            #expect(try await kiosk.scan(0).outcome == .already)
            #expect(await kiosk.store.status().refusal == nil)
        }
    }

    @Test func `refuses an older copy that was signed on elsewhere`() async throws {
        try await Kiosk.with { kiosk in
            try await kiosk.scan(0)
            await kiosk.close()
            try kiosk.copyDatabase(to: "older")
            let oldMark = try Data(contentsOf: URL(filePath: kiosk.data.mark))
            try await kiosk.reopen()
            try await kiosk.scan(1)
            await kiosk.close()
            let mark = try Data(contentsOf: URL(filePath: kiosk.data.mark))
            // The copy and its mark, as on a cloned disk, take another scan; then the mark of the first comes back.
            try kiosk.restoreDatabase(from: "older")
            try oldMark.write(to: URL(filePath: kiosk.data.mark))
            try await kiosk.reopen()
            try await kiosk.scan(2)
            await kiosk.close()
            try mark.write(to: URL(filePath: kiosk.data.mark))
            try await kiosk.reopen()
            #expect(await kiosk.store.status().refusal.map(isDamaged) == true)
        }
    }

    @Test func `keeps an unreadable database aside when a new incarnation is asked for`() async throws {
        try await Kiosk.with { kiosk in
            await kiosk.close()
            let garbage = Data("garbage".utf8)
            try garbage.write(to: URL(filePath: kiosk.data.database))
            #expect(try KioskStore.newIncarnation(dataDirectory: kiosk.directory) == "ikrar.invalid/k/test/2")
            #expect(try Data(contentsOf: URL(filePath: kiosk.data.keptDatabase(1))) == garbage)
            try await kiosk.reopen()
            #expect(await kiosk.store.status().refusal == nil)
            try await kiosk.prepare(people: 3, opens: "c-both")
            #expect(try await kiosk.scan(0).records.map(\.seq) == [3, 4])
        }
    }

    @Test(arguments: [0, 256]) func `reads the mark from the slot that is whole`(offset: Int) async throws {
        try await Kiosk.with { kiosk in
            try await kiosk.scan(0)
            await kiosk.close()
            try update(kiosk.data.mark) { $0[offset + 20] ^= 1 }
            try await kiosk.reopen()
            #expect(try await kiosk.scan(1).outcome == .recorded)
        }
    }

    @Test func `refuses without a readable mark`() async throws {
        try await expectRefusal(isDamaged) { kiosk in
            try update(kiosk.data.mark) {
                $0[20] ^= 1
                $0[276] ^= 1
            }
        }
        try await expectRefusal(isDamaged) { kiosk in try FileManager.default.removeItem(atPath: kiosk.data.mark) }
    }

    @Test func `refuses without its signer's key`() async throws {
        try await expectRefusal(isDamaged) { kiosk in
            for name in try FileManager.default.contentsOfDirectory(atPath: kiosk.data.keys)
            where name.hasPrefix("signer") {
                try FileManager.default.removeItem(atPath: kiosk.data.keys + "/" + name)
            }
        }
    }

    @Test func `lets one process at a time work in a directory and says which`() async throws {
        try await Kiosk.with { kiosk in
            #expect(throws: KioskStoreError.locked(pid: getpid())) {
                try KioskStore.open(Kiosk.configuration(kiosk.directory))
            }
            #expect(throws: KioskStoreError.locked(pid: getpid())) {
                try KioskStore.newIncarnation(dataDirectory: kiosk.directory)
            }
        }
    }

    @Test func `opens no directory or key that others can read`() async throws {
        try await Kiosk.with { kiosk in
            await kiosk.close()
            #expect(chmod(kiosk.directory, 0o755) == 0)
            #expect {
                try KioskStore.open(Kiosk.configuration(kiosk.directory))
            } throws: { error in
                if case KioskStoreError.unsafePermissions = error { true } else { false }
            }
            #expect(chmod(kiosk.directory, 0o700) == 0)
            #expect(chmod(kiosk.data.identifierKey, 0o644) == 0)
            try await kiosk.reopen()
            let refusal = await kiosk.store.status().refusal
            #expect(refusal?.code == "unsafe_permissions")
        }
    }

    @Test func `keeps keys and database for their owner only`() async throws {
        try await Kiosk.with { kiosk in
            _ = try kiosk.store.transportKey()
            try await kiosk.scan(0)
            try PrivatePath.checkDirectory(kiosk.data.keys)
            let names = try FileManager.default.contentsOfDirectory(atPath: kiosk.data.keys)
            #expect(names.count == 3)
            for name in names { try PrivatePath.checkFile(kiosk.data.keys + "/" + name) }
            for file in [kiosk.data.database, kiosk.data.mark, kiosk.data.lock] { try PrivatePath.checkFile(file) }
        }
    }

    @Test(arguments: ["", "-wal"]) func `gives no answer out of a ghost file`(suffix: String) async throws {
        try await Kiosk.with { kiosk in
            try await kiosk.scan(0)
            let path = kiosk.data.database + suffix
            try FileManager.default.removeItem(atPath: path)
            let ghost = KioskStoreError.ghostFile(path: path)
            await #expect(throws: ghost) { try await kiosk.scan(1) }
            await #expect(throws: ghost) { try await kiosk.scan(0) }
            #expect(await kiosk.store.status().refusal == ghost)
        }
    }

    @Test func `records nothing into a database that was replaced while open`() async throws {
        try await Kiosk.with { kiosk in
            try await kiosk.scan(0)
            let copy = kiosk.data.database + ".copy"
            try FileManager.default.copyItem(atPath: kiosk.data.database, toPath: copy)
            #expect(rename(copy, kiosk.data.database) == 0)
            // The next start would read the -wal beside the new file, so nothing that is refused may get into it.
            let log = URL(fileURLWithPath: kiosk.data.database + "-wal")
            let before = try Data(contentsOf: log)
            await #expect(throws: KioskStoreError.ghostFile(path: kiosk.data.database)) { try await kiosk.scan(1) }
            #expect(try Data(contentsOf: log) == before)
        }
    }

    @Test func `finishes a first start that was cut behind any step`() async throws {
        try await Kiosk.with(people: 0, opens: nil) { kiosk in
            // Cut before the mark.
            await kiosk.close()
            try kiosk.damage { db in
                try db.execute(
                    sql: "DELETE FROM note; DELETE FROM document; DELETE FROM ceremony; DELETE FROM campaign"
                )
            }
            try FileManager.default.removeItem(atPath: kiosk.data.mark)
            try await kiosk.reopen()
            #expect(await kiosk.store.status().refusal == nil)
            // Cut before the signer's row: the key that was made is not used.
            await kiosk.close()
            try kiosk.damage { try $0.execute(sql: "DELETE FROM signer") }
            try FileManager.default.removeItem(atPath: kiosk.data.mark)
            try await kiosk.reopen()
            let status = await kiosk.store.status()
            #expect(status.refusal == nil)
            #expect(status.signer == "ikrar.invalid/k/test/2")
        }
    }

    @Test func `makes up a site when it was given none, and keeps it`() async throws {
        try await Kiosk.with(people: 0, opens: nil) { kiosk in
            var configuration = Kiosk.configuration(kiosk.directory + "-unnamed")
            configuration.site = nil
            let store = try KioskStore.open(configuration)
            let name = await store.status().signer
            #expect(name.hasPrefix("ikrar.invalid/k/kiosk-"))
            await store.close()
            let again = try KioskStore.open(configuration)
            #expect(await again.status().signer == name)
            await again.close()
        }
    }

    @Test(arguments: ["a/b", "a b", "a+b", String(repeating: "x", count: 200)])
    func `refuses a site that makes no signer's name`(site: String) async throws {
        try await Kiosk.with(people: 0, opens: nil) { kiosk in
            var configuration = Kiosk.configuration(kiosk.directory + "-bad")
            configuration.site = site
            let named = configuration
            #expect(throws: KioskStoreError.self) { try KioskStore.open(named) }
        }
    }
}
