import Foundation
import GRDB
import HQStore
import IkrarLedger

/// The data directory of an HQ that is not running, removed at the end.
struct HQDirectory {
    let path: String

    static func with(_ body: (HQDirectory) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("hq-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let configuration = HQStoreConfiguration(dataDirectory: path)
        try HQStore.create(configuration, origin: TestHQ.origin, now: .test(0)).close()
        try await body(HQDirectory(path: path))
    }

    /// Runs `body` on the opened store.
    @discardableResult
    func open<Value>(_ body: (TestHQ) async throws -> Value) async throws -> Value {
        let configuration = HQStoreConfiguration(dataDirectory: path)
        let store = try HQStore.open(configuration)
        let value: Value
        do {
            value = try await body(TestHQ(store: store, configuration: configuration))
        } catch {
            try store.close()
            throw error
        }
        try store.close()
        return value
    }

    /// Starts a publisher and lets it publish everything, as a server does.
    func publish() async throws {
        try await open { hq in try await hq.publisher().publish() }
    }

    /// Takes the newest checkpoint out of the database: as it was just before it was signed.
    func forgetCheckpoint(size: UInt64) async throws {
        let database = try DatabaseQueue(path: path + "/hq.sqlite")
        try await database.write { connection in
            try connection.execute(sql: "DROP TRIGGER checkpoint_is_not_deleted")
            try connection.execute(sql: "DELETE FROM checkpoint WHERE size = ?", arguments: [Int64(size)])
        }
        try database.close()
    }

    /// Puts a copy of another HQ's file or folder in place of its own.
    func copy(_ name: String, from other: HQDirectory) throws {
        try? FileManager.default.removeItem(atPath: path + "/" + name)
        try FileManager.default.copyItem(atPath: other.path + "/" + name, toPath: path + "/" + name)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + name)
    }

    func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
    }

    func put(_ bytes: [UInt8], at name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
    }
}
