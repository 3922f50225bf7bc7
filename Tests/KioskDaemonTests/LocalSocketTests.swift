import Foundation
import Testing

@testable import KioskDaemon

@Suite struct LocalSocketTests {
    private func withDirectory(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "ls-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer {
            do {
                try FileManager.default.removeItem(atPath: path)
            } catch {
                print("left behind: \(path): \(error)")
            }
        }
        try body(path)
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func `a missing directory is created for owner and group only`() throws {
        try withDirectory { directory in
            try LocalSocket(path: directory + "/run/s").prepare()
            #expect(try mode(directory + "/run") == 0o750)
        }
    }

    @Test(arguments: [0o777, 0o770, 0o755, 0o751])
    func `a directory that others may write to or enter is refused`(open: Int) throws {
        try withDirectory { directory in
            try FileManager.default.setAttributes([.posixPermissions: open], ofItemAtPath: directory)
            #expect(throws: LocalSocketError.self) { try LocalSocket(path: directory + "/s").prepare() }
        }
    }

    @Test func `a stale socket is removed, a live one and a file are not`() throws {
        try withDirectory { directory in
            let path = directory + "/s"
            let listener = try Self.listen(path)
            #expect(throws: LocalSocketError.inUse(path: path)) { try LocalSocket(path: path).prepare() }
            close(listener)
            try LocalSocket(path: path).prepare()
            #expect(!FileManager.default.fileExists(atPath: path))
            try Data("mine".utf8).write(to: URL(filePath: path))
            #expect(throws: LocalSocketError.notASocket(path: path)) { try LocalSocket(path: path).prepare() }
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
        }
    }

    @Test(arguments: ["relative/s", "", "/" + String(repeating: "x", count: 120)])
    func `an impossible path is refused`(path: String) {
        #expect(throws: LocalSocketError.impossiblePath(path, bytesMax: 107)) { try LocalSocket(path: path) }
    }

    @Test func `the running daemon's socket is open to owner and group, and gone afterwards`() async throws {
        let seen = Seen()
        try await withKiosk { fixture in
            let attributes = try FileManager.default.attributesOfItem(atPath: fixture.socketPath)
            #expect(attributes[.posixPermissions] as? Int == 0o660)
            await seen.set(fixture.socketPath)
        }
        let path = try #require(await seen.path)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    private actor Seen {
        private(set) var path: String?
        func set(_ path: String) { self.path = path }
    }

    private static func listen(_ path: String) throws -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, Glibc.listen(descriptor, 1) == 0 else { throw POSIXError(.EIO) }
        return descriptor
    }
}
