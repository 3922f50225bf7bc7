import DurableSQLite
import Foundation
import GRDB
import IkrarLedger
import IkrarModel
import IkrarRoster

@testable import KioskStore

/// A store in a directory of its own, prepared for scans, that can be closed, damaged and opened again.
///
/// Unchecked because it changes only in the one task of its test.
final class Kiosk: @unchecked Sendable {
    let directory: String
    private(set) var store: KioskStore
    private var requests = 0

    var data: DataDirectory { DataDirectory(path: directory) }

    init(_ directory: String) throws {
        self.directory = directory
        store = try KioskStore.open(Self.configuration(directory))
    }

    static func configuration(_ directory: String) -> KioskStoreConfiguration {
        KioskStoreConfiguration(dataDirectory: directory, site: "test")
    }

    /// A kiosk in a temporary directory, with `people` on the roster and `c-both` open unless told otherwise.
    static func with(
        people: Int = 20,
        opens ceremony: String? = "c-both",
        _ body: (Kiosk) async throws -> Void
    ) async throws {
        let parent = FileManager.default.temporaryDirectory.appending(component: "ikrar-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: false)
        // A leftover in the temporary directory harms nobody.
        defer { try? FileManager.default.removeItem(atPath: parent) }
        let kiosk = try Kiosk(parent + "/data")
        try await kiosk.prepare(people: people, opens: ceremony)
        do {
            try await body(kiosk)
        } catch {
            await kiosk.store.close()
            throw error
        }
        await kiosk.store.close()
    }

    func prepare(people: Int, opens ceremony: String?) async throws {
        _ = try await store.importDocument(Sample.pledgeText(), context: context())
        _ = try await store.importDocument(Sample.campaign(), context: context())
        try await importRoster(Sample.people(0..<people))
        if let ceremony { try await store.openCeremony(ceremony, context: context()) }
    }

    func context(_ user: String = "operator", second: Int64 = 0) -> RecordContext {
        RecordContext(
            time: RecordTime(unixSeconds: 1_789_605_064 + second, offsetMinutes: 420),
            clock: ClockEvidence(
                bootID: "0123456789abcdef0123456789abcdef",
                monotonicMilliseconds: 1000,
                isSynced: true,
                offsetSeconds: 0.03
            ),
            officer: Officer(uid: 1000, user: user)
        )
    }

    @discardableResult
    func importRoster(_ people: [RosterPerson], units: [IkrarModel.Unit] = Sample.units) async throws -> RosterPreview {
        let id = try await store.beginRosterImport(fileName: "roster.csv")
        try await store.stage(people.map { .person($0) }, import: id)
        _ = try await store.preview(import: id, summary: summary(people.count, units: units))
        return try await store.commitRosterImport(id, confirmed: true, time: context().time)
    }

    func summary(_ count: Int, units: [IkrarModel.Unit] = Sample.units) -> RosterSummary {
        RosterSummary(rowCount: count, personCount: count, units: units)
    }

    func request(
        _ input: String,
        id: String? = nil,
        act: PledgeAct = .signed,
        person: String? = nil,
        user: String = "operator"
    ) -> ScanRequest {
        requests += 1
        return ScanRequest(
            requestID: id ?? "request-\(UUID().uuidString)",
            input: input,
            method: .scan,
            act: act,
            personID: person,
            context: context(user, second: Int64(requests))
        )
    }

    @discardableResult
    func scan(_ index: Int, id: String? = nil) async throws -> ScanResult {
        try await store.scan(request(Sample.number(index), id: id))
    }

    func scan(_ input: String) async throws -> ScanResult { try await store.scan(request(input)) }

    func close() async { await store.close() }

    func reopen() async throws {
        await store.close()
        store = try KioskStore.open(Self.configuration(directory))
    }

    /// Reads the database behind the store's back.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try store.core().database.pool.read(body)
    }

    /// Writes into the database behind the store's back.
    func tamper(_ sql: String) throws {
        try store.core().database.pool.writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    /// The number of notes.
    func noteCount() throws -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM note") ?? 0 }
    }

    /// Opens the closed database without the store's triggers and protections, as somebody with an editor would.
    func damage(_ body: (Database) throws -> Void) throws {
        let queue = try DatabaseQueue(path: data.database)
        try queue.writeWithoutTransaction { db in
            for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                try db.execute(sql: "DROP TRIGGER \(trigger)")
            }
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try body(db)
        }
        try queue.close()
    }

    /// Copies the database with its side files, as a backup by `cp` would.
    func copyDatabase(to name: String) throws {
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: data.database + suffix) {
            try FileManager.default.copyItem(atPath: data.database + suffix, toPath: directory + "/" + name + suffix)
        }
    }

    /// Puts a copy in the database's place.
    func restoreDatabase(from name: String) throws {
        for suffix in ["", "-wal", "-shm"] {
            if FileManager.default.fileExists(atPath: data.database + suffix) {
                try FileManager.default.removeItem(atPath: data.database + suffix)
            }
            if FileManager.default.fileExists(atPath: directory + "/" + name + suffix) {
                try FileManager.default.moveItem(
                    atPath: directory + "/" + name + suffix,
                    toPath: data.database + suffix
                )
            }
        }
    }
}
