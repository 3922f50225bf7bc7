import Foundation
import Testing

@testable import IkrarService

@Suite struct ClockWatchTests {
    @Test func `an answer counts for a minute of the boot it was given in`() throws {
        try withFile { path in
            let watch = ClockWatch(path: path)
            #expect(!watch.isSynced(at: 5000))
            try watch.write(isSynced: true, at: 5000)
            #expect(watch.isSynced(at: 5000))
            #expect(watch.isSynced(at: 65_000))
            #expect(!watch.isSynced(at: 65_001))
            #expect(!watch.isSynced(at: 4999))
            try watch.write(isSynced: false, at: 6000)
            #expect(!watch.isSynced(at: 6000))
        }
    }

    @Test func `another user reads the answer, whatever this process keeps to itself`() throws {
        try withFile { path in
            // As a daemon's umask leaves it: the next answer opens it again.
            #expect(FileManager.default.createFile(atPath: path + ".new", contents: Data()))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path + ".new")
            try ClockWatch(path: path).write(isSynced: true, at: 5000)
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o644)
        }
    }

    @Test(
        arguments: [
            "", "ikrar/clock/v1 synced 5000", "ikrar/clock/v1 synced 5000\n\n", "ikrar/clock/v2 synced 5000\n",
            "ikrar/clock/v1 synced -1\n", "ikrar/clock/v1 synced  5000\n", "synced\n",
            String(repeating: "x", count: 10_000),
        ]
    )
    func `anything else is no answer`(text: String) throws {
        try withFile { path in
            try Data(text.utf8).write(to: URL(filePath: path))
            #expect(!ClockWatch(path: path).isSynced(at: 5000))
        }
    }

    private func withFile(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "clock-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }
}
