import Curl
import IkrarBundle
import IkrarLedger
import IkrarWire
import KioskStore
import Synchronization
import Testing

@testable import KioskSync

@Suite struct EnrolmentTests {
    private func failure(_ operation: () async throws(EnrolmentFailure) -> Void) async -> EnrolmentFailure? {
        do {
            try await operation()
            return nil
        } catch {
            return error
        }
    }

    private func enrol(
        _ kiosk: SyncingKiosk,
        url: String? = nil,
        token: String = TestHQ.token,
        logKey: String? = nil
    ) async -> EnrolmentFailure? {
        await failure { () async throws(EnrolmentFailure) in
            _ = try await kiosk.service.enrol(
                url: url ?? kiosk.hq.url,
                token: token,
                logKey: logKey ?? kiosk.hq.logKey.verifierKey.text
            )
        }
    }

    @Test func `becomes a kiosk of the HQ that proves its log key`() async throws {
        try await SyncingKiosk.with(isEnrolled: false) { kiosk in
            #expect(await enrol(kiosk) == nil)
            let enrolment = try #require(try await kiosk.store.enrolment())
            #expect(enrolment.url == kiosk.hq.url)
            #expect(enrolment.origin == TestHQ.origin)
            #expect(enrolment.signer == "hq.example/k/99-014/1")
            #expect(enrolment.logKey == kiosk.hq.logKey.verifierKey.text)
            #expect(enrolment.transportKeyID == kiosk.hq.state.withLock { $0.transportKey?.reference })
        }
    }

    @Test func `refuses an HQ that shows another log key`() async throws {
        try await SyncingKiosk.with(isEnrolled: false) { kiosk in
            let other = try SignerKey.generate(name: TestHQ.origin).verifierKey.text
            #expect(
                await enrol(kiosk, logKey: other)
                    == .wrongLogKey(expected: other, found: kiosk.hq.logKey.verifierKey.text)
            )
            #expect(try await kiosk.store.enrolment() == nil)
        }
    }

    @Test func `refuses a key for bundles that the log's key did not sign: somebody stands between`() async throws {
        try await SyncingKiosk.with(isEnrolled: false) { kiosk in
            let other = BundlePrivateKey.generate().publicKey.text
            kiosk.hq.state.withLock { $0.claimedBundleKey = other }
            await #expect(throws: EnrolmentFailure.unprovenLogKey) { try await kiosk.enrol() }
            #expect(try await kiosk.store.enrolment() == nil)
            kiosk.hq.state.withLock { $0.claimedBundleKey = nil }
            try await kiosk.enrol()
            #expect(try await kiosk.store.enrolment()?.bundleKey == kiosk.hq.bundleKey.publicKey.text)
        }
    }

    @Test func `refuses an HQ that shows the log key but cannot prove it`() async throws {
        try await SyncingKiosk.with(isEnrolled: false) { kiosk in
            let impostor = try TestHQ(isImpostor: true)
            #expect(await enrol(kiosk, url: impostor.url, logKey: impostor.logKey.verifierKey.text) == .unprovenLogKey)
            #expect(try await kiosk.store.enrolment() == nil)
        }
    }

    @Test func `names a token HQ does not take, and never shows it`() async throws {
        try await SyncingKiosk.with(isEnrolled: false) { kiosk in
            let failure = await enrol(kiosk, token: "stolen")
            guard case .badToken? = failure else {
                Issue.record("\(String(describing: failure))")
                return
            }
            #expect(failure?.description.contains("stolen") == false)
            #expect(await enrol(kiosk, token: "two\r\nlines") == .invalidToken)
        }
    }

    @Test func `refuses what is no HQ`() async throws {
        try await SyncingKiosk.with(isEnrolled: false) { kiosk in
            kiosk.hq.script(.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"))
            guard case .notHQ? = await enrol(kiosk) else {
                Issue.record("taken for an HQ")
                return
            }
            guard case .unreachable(.cannotConnect(_, _))? = await enrol(kiosk, url: "http://127.0.0.1:1") else {
                Issue.record("reached")
                return
            }
            guard case .unreachable(.plainHTTPRefused(_))? = await enrol(kiosk, url: "http://hq.example") else {
                Issue.record("sent a token in plain HTTP")
                return
            }
            #expect(await enrol(kiosk, url: "https://hq.example/path") == .invalidURL("https://hq.example/path"))
            #expect(await enrol(kiosk, logKey: "nonsense") == .invalidLogKey("nonsense"))
        }
    }

    @Test func `an enrolment whose answer was lost can be repeated`() async throws {
        try await SyncingKiosk.with(isEnrolled: false) { kiosk in
            kiosk.hq.state.withLock { $0.losesAnswers = true }
            guard case .unreachable? = await enrol(kiosk) else {
                Issue.record("the answer arrived")
                return
            }
            // The token is not used up behind the kiosk's back.
            #expect(kiosk.hq.state.withLock { $0.requests.filter { $0.method == "POST" }.count } == 1)
            kiosk.hq.state.withLock { $0.losesAnswers = false }
            #expect(await enrol(kiosk) == nil)
            try await kiosk.scan(1)
            #expect(await kiosk.service.syncNow().pending == 0)
        }
    }
}
