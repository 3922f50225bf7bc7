import Foundation
import KioskControl
import Testing

@testable import KioskDaemon

@Suite struct RoleTests {
    private let policy = RolePolicy(ownUserID: 990, adminGroupID: 4242, operatorGroupID: 4343)

    @Test(
        arguments: [
            (0, [0], .admin), (990, [990], .admin), (1000, [1000, 4242], .admin), (1000, [4343, 4242], .admin),
            (1000, [1000, 4343], .operator), (1000, [1000], .visitor), (65534, [65534], .visitor),
        ] as [(UInt32, Set<UInt32>, Role)]
    )
    func `the role follows from user and groups`(user: UInt32, groups: Set<UInt32>, role: Role) {
        #expect(policy.role(of: Peer(userID: user, groupIDs: groups)) == role)
    }

    @Test func `whom the kernel does not name is a visitor, and a group that does not exist has no members`() {
        #expect(policy.role(of: nil) == .visitor)
        let none = RolePolicy(ownUserID: 990, adminGroupID: nil, operatorGroupID: nil)
        #expect(none.role(of: Peer(userID: 1000, groupIDs: [4242, 4343])) == .visitor)
    }

    @Test func `the peer of a socket pair is this process with all its groups`() throws {
        var pair: [Int32] = [0, 0]
        #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
        defer { pair.forEach { close($0) } }
        let peer = try #require(Peer(descriptor: pair[0]))
        var groups = [gid_t](repeating: 0, count: 65536)
        let count = getgroups(Int32(groups.count), &groups)
        #expect(peer.userID == geteuid())
        #expect(peer.groupIDs == Set(groups.prefix(Int(count)) + [getegid()]))
    }

    @Test func `what is no Unix socket has no peer`() {
        let descriptor = open("/dev/null", O_RDONLY)
        defer { close(descriptor) }
        #expect(Peer(descriptor: descriptor) == nil)
        #expect(Peer(descriptor: -1) == nil)
    }

    private static let canChangeUser =
        geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")
        && FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")

    /// What each kind of user gets, asked by a process that is that user. The files' modes are opened for it: even then
    /// the kernel's word about the caller decides.
    @Test(
        .enabled(if: canChangeUser, "needs root, setpriv and curl"),
        arguments: [
            ([], "GET", "/v1/status", 200), ([], "GET", "/v1/ceremonies", 403), ([], "POST", "/v1/scans", 403),
            ([], "GET", "/metrics", 403), ([], "GET", "/v1/events", 403), ([], "GET", "/v1/outbox", 403),
            ([], "GET", "/v1/bundle", 403), ([], "POST", "/v1/bundle/receipts", 403),
            (["4343"], "GET", "/v1/bundle", 409),
            (["4343"], "GET", "/v1/ceremonies", 200), (["4343"], "GET", "/v1/outbox", 200),
            (["4343"], "GET", "/metrics", 403), (["4343"], "POST", "/v1/documents", 403),
            (["4343"], "POST", "/v1/enrolment", 403), (["4343"], "GET", "/v1/roster", 200),
            (["7", "4242"], "GET", "/metrics", 200), (["7", "4242"], "GET", "/v1/roster", 200),
        ] as [([String], String, String, Int)]
    )
    func `a user may do what their groups say`(groups: [String], method: String, path: String, status: Int) async throws
    {
        try await withKiosk(policy: policy) { fixture in
            for (mode, path) in [(0o755, ""), (0o755, "/run"), (0o666, "/run/ikrard.sock")] {
                try FileManager.default.setAttributes(
                    [.posixPermissions: mode],
                    ofItemAtPath: fixture.directory + path
                )
            }
            let curl = Process()
            curl.executableURL = URL(filePath: "/usr/bin/setpriv")
            curl.arguments =
                ["--reuid=65534", "--regid=65534"]
                + (groups.isEmpty ? ["--clear-groups"] : ["--groups=" + groups.joined(separator: ",")])
                + ["/usr/bin/curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", "-X", method]
                + ["--unix-socket", fixture.socketPath, "http://x" + path]
            let output = Pipe()
            curl.standardOutput = output
            let (ended, end) = AsyncStream.makeStream(of: Void.self)
            curl.terminationHandler = { _ in end.finish() }
            try curl.run()
            for await _ in ended {}
            let code = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            #expect(code == String(status))
        }
    }
}
