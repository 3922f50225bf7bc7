import HQStore
import IkrarLedger
import Testing

@Suite struct AuditorTokenTests {
    private static let day: Int64 = 24 * 3600

    @Test func `lets an auditor in until the token expires`() async throws {
        try await TestHQ.with { hq in
            let token = try await hq.store.issueAuditorToken(name: "Bawaslu", lifetimeSeconds: Self.day, now: .test(0))
            #expect(try await hq.store.auditor(token: token, now: .test(Self.day - 1)) == "Bawaslu")
            await #expect(
                performing: { try await hq.store.auditor(token: token, now: .test(Self.day)) },
                throws: Self.isRefused
            )
        }
    }

    @Test func `keeps of the token no more than its hash`() async throws {
        try await HQDirectory.with { directory in
            let token = try await directory.open { hq in
                try await hq.store.issueAuditorToken(name: "Bawaslu", lifetimeSeconds: Self.day, now: .test(0))
            }
            let secret = Array(try #require(token.split(separator: "-").last).utf8)
            #expect(try directory.bytes("hq.sqlite").firstRange(of: secret) == nil)
        }
    }

    @Test func `refuses a token that is altered, revoked or a kiosk's`() async throws {
        try await TestHQ.with { hq in
            let token = try await hq.store.issueAuditorToken(name: "Bawaslu", lifetimeSeconds: Self.day, now: .test(0))
            let other = try await hq.store.issueAuditorToken(name: "KASN", lifetimeSeconds: Self.day, now: .test(0))
            let kiosk = try await hq.store.issueToken(site: "3374-014", now: .test(0))
            let mixed = token.prefix(9) + other.dropFirst(9)
            for text in [String(mixed), String(token.dropLast()), kiosk, "", token + "0"] {
                await #expect(
                    performing: { try await hq.store.auditor(token: text, now: .test(1)) },
                    throws: Self.isRefused
                )
            }
            #expect(try await hq.store.revokeAuditor(name: "Bawaslu", now: .test(2)) == 1)
            #expect(try await hq.store.revokeAuditor(name: "Bawaslu", now: .test(3)) == 0)
            await #expect(
                performing: { try await hq.store.auditor(token: token, now: .test(3)) },
                throws: Self.isRefused
            )
            #expect(try await hq.store.auditor(token: other, now: .test(3)) == "KASN")
        }
    }

    @Test(arguments: ["", "two\nlines", String(repeating: "x", count: HQLimit.auditorNameBytesMax + 1)])
    func `refuses a name that no report could show`(_ name: String) async throws {
        try await TestHQ.with { hq in
            await #expect(throws: HQStoreError.self) {
                try await hq.store.issueAuditorToken(name: name, lifetimeSeconds: 1, now: .test(0))
            }
        }
    }

    private static func isRefused(_ error: any Error) -> Bool {
        guard case HQStoreError.tokenRefused = error else { return false }
        return true
    }
}
