import DurableSQLite
import Foundation
import GRDB
import IkrarLedger
import IkrarModel
import Synchronization
import Testing

@testable import KioskStore

@Suite struct FailureTests {
    @Test func `answers nobody any more after a sync failed`() async throws {
        try await Kiosk.with { kiosk in
            let core = try kiosk.store.core()
            let failure = DatabaseError(resultCode: .SQLITE_IOERR_FSYNC)
            let expected = KioskStoreError(mapping: failure, database: kiosk.data.database)
            #expect(expected.mustExit)
            await #expect(throws: expected) {
                try await core.commits.write { _, _ in throw failure }
            }
            await #expect(throws: expected) { try await kiosk.scan(0) }
            await #expect(throws: expected) { try await kiosk.store.probe() }
            let status = await kiosk.store.status()
            #expect(status.refusal == expected)
            #expect(status.disk.state == .failed)
            #expect(status.people == 20)
        }
    }

    @Test func `tells at once of a failure after which the process must end, and of no other`() async throws {
        try await Kiosk.with { kiosk in
            await kiosk.close()
            let told = Mutex<[KioskStoreError]>([])
            var configuration = Kiosk.configuration(kiosk.directory)
            configuration.onFailure = { failure in told.withLock { $0.append(failure) } }
            let store = try KioskStore.open(configuration)
            let commits = try store.core().commits
            commits.refuse(.ghostFile(path: "x"))
            #expect(told.withLock { $0 }.isEmpty)
            commits.refuse(.diskFailed(detail: "fsync"))
            #expect(told.withLock { $0 } == [.diskFailed(detail: "fsync")])
            await store.close()
        }
    }

    @Test func `counts a refused write as the disk's failure, but not a missing descriptor`() {
        let write = KioskStoreError(mapping: DatabaseError(resultCode: .SQLITE_IOERR_WRITE), database: "/none/x")
        let open = KioskStoreError(mapping: DatabaseError(resultCode: .SQLITE_CANTOPEN), database: "/tmp/x")
        #expect(write.mustExit || write == .readOnly)
        #expect(!open.mustExit)
        #expect(open.code == "internal")
    }

    @Test func `fails the whole group when the disk fills, and goes on from what is stored`() async throws {
        try await Kiosk.with { kiosk in
            let core = try kiosk.store.core()
            await #expect(throws: KioskStoreError.diskFull) {
                try await core.commits.write { db, state in
                    state.head = .start
                    throw DatabaseError(resultCode: .SQLITE_FULL)
                }
            }
            #expect(try await kiosk.scan(0).records.map(\.seq) == [3, 4])
            #expect(try await kiosk.store.verify().problems.isEmpty)
        }
    }

    @Test func `keeps nothing of a write that failed, neither rows nor state`() async throws {
        try await Kiosk.with { kiosk in
            let core = try kiosk.store.core()
            let context = kiosk.context()
            await #expect(throws: KioskStoreError.unknownRecord) {
                try await core.commits.write { db, state in
                    _ = try RecordAppender.append(
                        .define(
                            DefineBody(
                                clock: context.clock,
                                operator: .emptyTree,
                                kind: .campaign,
                                id: "x",
                                document: .emptyTree
                            )
                        ),
                        time: context.time,
                        attributes: .init(),
                        db,
                        &state
                    )
                    throw KioskStoreError.unknownRecord
                }
            }
            #expect(try kiosk.noteCount() == 3)
            #expect(try await kiosk.scan(0).records.map(\.seq) == [3, 4])
        }
    }

    @Test func `refuses everything after it was closed, and lets the directory be opened again`() async throws {
        try await Kiosk.with { kiosk in
            await kiosk.close()
            await #expect(throws: KioskStoreError.closed) { try await kiosk.scan(0) }
            #expect(await kiosk.store.status().refusal == .closed)
            try await kiosk.reopen()
            #expect(try await kiosk.scan(0).outcome == .recorded)
        }
    }

    @Test func `answers the scans under way when it is closed`() async throws {
        try await Kiosk.with(people: 64) { kiosk in
            let requests = (0..<64).map { kiosk.request(Sample.number($0)) }
            let store = kiosk.store
            let recorded = await withTaskGroup(of: Bool.self) { group in
                for request in requests {
                    group.addTask {
                        do throws(KioskStoreError) {
                            return try await store.scan(request).outcome == .recorded
                        } catch {
                            #expect(error == .closed)
                            return false
                        }
                    }
                }
                group.addTask {
                    await store.close()
                    return false
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            try await kiosk.reopen()
            #expect(try kiosk.noteCount() == 3 + 2 * recorded)
            #expect(try await kiosk.store.verify().problems.isEmpty)
        }
    }

    @Test func `writes a real row for the watchdog's probe`() async throws {
        try await Kiosk.with { kiosk in
            try await kiosk.store.probe()
            try await kiosk.store.probe()
            #expect(try kiosk.read { try Int.fetchOne($0, sql: "SELECT count FROM probe") } == 2)
        }
    }

    @Test func `gives every error a code, and a sentence to those an operator can do something about`() {
        let errors: [KioskStoreError] = [
            .invalid("x"), .diskFull, .diskFailed(detail: "x"), .readOnly, .ghostFile(path: "x"), .busy,
            .storeBehindMark(signer: "x", markSeq: 2, storeSeq: 1), .damaged(["x"]), .newerVersion(found: 2, known: 1),
            .locked(pid: 1), .unsafePermissions(path: "x", reason: "y"), .noOpenCeremony,
        ]
        for error in errors {
            #expect(!error.code.isEmpty)
            #expect(!error.description.isEmpty)
        }
        for remedy in KioskStoreRemedy.allCases { #expect(!remedy.sentence(dataDirectory: "/d").isEmpty) }
    }
}
