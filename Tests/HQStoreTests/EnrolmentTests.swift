import Foundation
import GRDB
import HQStore
import IkrarBundle
import IkrarLedger
import IkrarWire
import Testing

@Suite("Enrolment")
struct EnrolmentTests {
    @Test("gives a kiosk the next free name of its site and proves itself to it")
    func enrols() async throws {
        try await TestHQ.with { hq in
            let token = try await hq.store.issueToken(site: "3374-014", now: .test(0))
            let offer = try await hq.store.enrolmentOffer(token: token, now: .test(1))
            #expect(offer.signer == "\(TestHQ.origin)/k/3374-014/1")
            #expect(offer.logKey == hq.store.authority.logKey.text)
            let key = try SignerKey.generate(name: offer.signer)
            let transport = try SignerKey.generate(name: "transport")
            let request = try TestEnrolment(offer: offer, keys: [key], transport: transport).request
            let answer = try await hq.store.enrol(request, token: token, now: .test(2))
            #expect(answer.signer == offer.signer)
            #expect(answer.kiosk == "3374-014/1")
            #expect(answer.bundleKey == hq.store.authority.bundleKey.text)
            #expect(
                EnrolmentProof.isValidAnswer(
                    answer.logSignature,
                    challenge: offer.challenge,
                    signer: offer.signer,
                    transportKey: transport.verifierKey,
                    bundleKey: hq.store.authority.bundleKey.text,
                    logKey: hq.store.authority.logKey
                )
            )
            _ = try await hq.enrol()
            #expect(try await hq.store.kiosks().map(\.name) == ["3374-014/1", "3374-014/2"])
        }
    }

    @Test("answers again when its first answer was lost, but takes no other kiosk with a used token")
    func usedOnce() async throws {
        try await TestHQ.with { hq in
            let token = try await hq.store.issueToken(site: "a", now: .test(0))
            let offer = try await hq.store.enrolmentOffer(token: token, now: .test(1))
            let transport = try SignerKey.generate(name: "transport")
            let key = try SignerKey.generate(name: offer.signer)
            let request = try TestEnrolment(offer: offer, keys: [key], transport: transport).request
            let answer = try await hq.store.enrol(request, token: token, now: .test(2))
            #expect(try await hq.store.enrol(request, token: token, now: .test(3)) == answer)
            await expect(.tokenRefused) { _ = try await hq.store.enrolmentOffer(token: token, now: .test(4)) }
            let stranger = try SignerKey.generate(name: offer.signer)
            let second = try TestEnrolment(offer: offer, keys: [stranger], transport: transport).request
            await expect(.tokenRefused) { _ = try await hq.store.enrol(second, token: token, now: .test(5)) }
            #expect(try await hq.store.status().logSize == 1)
        }
    }

    @Test("refuses a token that is wrong, expired or no token")
    func refusesTokens() async throws {
        try await TestHQ.with { hq in
            let token = try await hq.store.issueToken(site: "a", lifetimeSeconds: 60, now: .test(0))
            let wrong = String(token.dropLast()) + (token.last == "0" ? "1" : "0")
            for text in [wrong, "", "x", token + "0", token.uppercased()] {
                await expect(.tokenRefused) { _ = try await hq.store.enrolmentOffer(token: text, now: .test(1)) }
            }
            await expect(.tokenRefused) { _ = try await hq.store.enrolmentOffer(token: token, now: .test(60)) }
            _ = try await hq.store.enrolmentOffer(token: token, now: .test(59))
        }
    }

    @Test("keeps no token that could be read back")
    func hashesTokens() async throws {
        try await TestHQ.with { hq in
            let token = try await hq.store.issueToken(site: "a", now: .test(0))
            let secret = try #require(token.split(separator: "-").last)
            let raw = try DatabaseQueue(path: hq.configuration.databasePath)
            let stored = try raw.read { connection in
                try Row.fetchAll(connection, sql: "SELECT hex(secret_hash) AS hash, id FROM enrolment_token")
            }
            #expect(!"\(stored)".lowercased().contains(secret))
            try raw.close()
        }
    }

    @Test("refuses keys without proof of possession")
    func provesPossession() async throws {
        try await TestHQ.with { hq in
            let token = try await hq.store.issueToken(site: "a", now: .test(0))
            let offer = try await hq.store.enrolmentOffer(token: token, now: .test(1))
            let key = try SignerKey.generate(name: offer.signer)
            let other = try SignerKey.generate(name: offer.signer)
            let transport = try SignerKey.generate(name: "transport")
            let good = try TestEnrolment(offer: offer, keys: [key], transport: transport).request
            let stolen = EnrolmentRequest(
                challenge: good.challenge,
                keys: [EnrolmentKey(vkey: other.verifierKey.text, proof: good.keys[0].proof)],
                transportKey: good.transportKey,
                transportProof: good.transportProof
            )
            await expect(.enrolmentRefused(.proofFailed)) {
                _ = try await hq.store.enrol(stolen, token: token, now: .test(2))
            }
            let renewed = try await hq.store.enrolmentOffer(token: token, now: .test(3))
            #expect(renewed.challenge != offer.challenge)
            await expect(.enrolmentRefused(.challengeExpired)) {
                _ = try await hq.store.enrol(good, token: token, now: .test(4))
            }
        }
    }

    @Test("takes a kiosk's own older chain along, but no name that HQ did not give")
    func olderChains() async throws {
        try await TestHQ.with { hq in
            let token = try await hq.store.issueToken(site: "a", now: .test(0))
            let offer = try await hq.store.enrolmentOffer(token: token, now: .test(1))
            let local = try SignerKey.generate(name: "ikrar.invalid/k/kiosk/1")
            let key = try SignerKey.generate(name: offer.signer)
            let transport = try SignerKey.generate(name: "transport")
            let usurped = try SignerKey.generate(name: "\(TestHQ.origin)/registrar/2")
            let bad = try TestEnrolment(offer: offer, keys: [usurped, key], transport: transport).request
            await expect(.enrolmentRefused(.nameReserved)) {
                _ = try await hq.store.enrol(bad, token: token, now: .test(2))
            }
            let good = try TestEnrolment(offer: offer, keys: [local, key], transport: transport).request
            #expect(try await hq.store.enrol(good, token: token, now: .test(3)).signer == offer.signer)

            var older = try TestKiosk(key: local, transport: transport)
            let record = try older.record(.signed, TestRoster.person(1))
            #expect(try await hq.push(record.frames, from: older).answer.signer == local.name)

            // The same key at another site is somebody's copy.
            let elsewhere = try await hq.store.issueToken(site: "b", now: .test(4))
            let other = try await hq.store.enrolmentOffer(token: elsewhere, now: .test(5))
            let copy = try TestEnrolment(
                offer: other,
                keys: [local, SignerKey.generate(name: other.signer)],
                transport: SignerKey.generate(name: "transport-b")
            ).request
            await expect(.enrolmentRefused(.keyTaken)) {
                _ = try await hq.store.enrol(copy, token: elsewhere, now: .test(6))
            }
        }
    }

    @Test("takes a kiosk back that began new chains after its store was restored, unless it was revoked")
    func newIncarnation() async throws {
        try await TestHQ.with { hq in
            let before = try await hq.enrol("a")
            let token = try await hq.store.issueToken(site: "a", now: .test(10))
            let offer = try await hq.store.enrolmentOffer(token: token, now: .test(11))
            let key = try SignerKey.generate(name: offer.signer)
            let third = try SignerKey.generate(name: "\(TestHQ.origin)/k/a/3")
            let request = try TestEnrolment(
                offer: offer,
                keys: [key, before.key, third],
                transport: before.transport
            ).request
            let answer = try await hq.store.enrol(request, token: token, now: .test(12))
            #expect(answer.signer == "\(TestHQ.origin)/k/a/2")
            #expect(answer.kiosk == "a/1")
            #expect(try await hq.store.enrol(request, token: token, now: .test(13)) == answer)
            #expect(try await hq.store.kiosks().map(\.signer) == [answer.signer])

            var kiosk = try TestKiosk(key: key, transport: before.transport)
            let record = try kiosk.record(.signed, TestRoster.person(1))
            #expect(try await hq.push(record.frames, from: kiosk).answer.signer == answer.signer)

            // At another site, or once revoked, the same kiosk is not taken.
            try await hq.store.revoke(kiosk: "a/1", now: .test(20))
            for site in ["b", "a"] {
                let token = try await hq.store.issueToken(site: site, now: .test(21))
                let offer = try await hq.store.enrolmentOffer(token: token, now: .test(22))
                let again = try TestEnrolment(
                    offer: offer,
                    keys: [SignerKey.generate(name: offer.signer)],
                    transport: before.transport
                ).request
                await expect(.enrolmentRefused(.keyTaken)) {
                    _ = try await hq.store.enrol(again, token: token, now: .test(23))
                }
            }
        }
    }

    @Test(
        "takes a new transport key of a kiosk that proves its chain; the former one is good until the new one is used"
    )
    func transportKey() async throws {
        try await TestHQ.with { hq in
            var before = try await hq.enrol("a")
            let record = try before.record(.signed, TestRoster.person(1))
            let token = try await hq.store.issueToken(site: "a", now: .test(10))
            let offer = try await hq.store.enrolmentOffer(token: token, now: .test(11))
            let next = try SignerKey.generate(name: "transport-next")
            let key = try SignerKey.generate(name: offer.signer)
            let request = try TestEnrolment(offer: offer, keys: [key, before.key], transport: next).request
            let answer = try await hq.store.enrol(request, token: token, now: .test(12))
            #expect(answer.kiosk == "a/1")
            // The answer was lost: what the kiosk has still works, and the same request gets the same answer.
            #expect(try await hq.push(record.frames, from: before).answer.nextSeq == 1)
            #expect(try await hq.store.enrol(request, token: token, now: .test(13)) == answer)
            #expect(try await hq.store.kiosks().map(\.name) == ["a/1"])

            let reference = next.verifierKey.reference
            let renewed = try #require(try await hq.store.kiosk(transportReference: reference))
            try await hq.store.endFormerTransportKey(of: renewed)
            let former = before.transport.verifierKey.reference
            #expect(try await hq.store.kiosk(transportReference: former) == nil)
            #expect(try await hq.store.kiosk(transportReference: reference)?.name == "a/1")
        }
    }

    @Test("refuses small-order keys, for records and for requests")
    func weakKeys() async throws {
        try await TestHQ.with { hq in
            let publicKey: [UInt8] = [1] + [UInt8](repeating: 0, count: 31)
            let id = Hash32.sha256(Array("weak\n".utf8) + [1] + publicKey).bytes.prefix(4)
            let digits = id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            let weak = "weak+\(digits)+\(CanonicalBase64.encode([1] + publicKey))"
            let token = try await hq.store.issueToken(site: "a", now: .test(10))
            let offer = try await hq.store.enrolmentOffer(token: token, now: .test(11))
            let good = try TestEnrolment(
                offer: offer,
                keys: [SignerKey.generate(name: offer.signer)],
                transport: SignerKey.generate(name: "transport")
            ).request
            // A signature that a plain library takes for any message under this key.
            let forged = CanonicalBase64.encode([1] + [UInt8](repeating: 0, count: 63))
            let requests = [
                EnrolmentRequest(
                    challenge: good.challenge,
                    keys: good.keys + [EnrolmentKey(vkey: weak, proof: forged)],
                    transportKey: good.transportKey,
                    transportProof: good.transportProof
                ),
                EnrolmentRequest(
                    challenge: good.challenge,
                    keys: good.keys,
                    transportKey: weak,
                    transportProof: forged
                ),
            ]
            for request in requests {
                await expect(.enrolmentRefused(.invalidKey)) {
                    _ = try await hq.store.enrol(request, token: token, now: .test(12))
                }
            }
        }
    }

    @Test("does not take a former transport key back, which only an old copy of the disk holds")
    func formerTransportKey() async throws {
        try await TestHQ.with { hq in
            let before = try await hq.enrol("a")
            for (transport, isTaken) in [(try SignerKey.generate(name: "next"), false), (before.transport, true)] {
                let token = try await hq.store.issueToken(site: "a", now: .test(10))
                let offer = try await hq.store.enrolmentOffer(token: token, now: .test(11))
                let keys = [try SignerKey.generate(name: offer.signer), before.key]
                let request = try TestEnrolment(offer: offer, keys: keys, transport: transport).request
                guard isTaken else {
                    _ = try await hq.store.enrol(request, token: token, now: .test(12))
                    continue
                }
                await expect(.enrolmentRefused(.keyTaken)) {
                    _ = try await hq.store.enrol(request, token: token, now: .test(12))
                }
            }
        }
    }

    @Test("writes enrolments and revocations as a chain of the registrar that verifies")
    func registrarChain() async throws {
        try await TestHQ.with { hq in
            _ = try await hq.enrol("a")
            _ = try await hq.enrol("b")
            try await hq.store.revoke(kiosk: "a/1", now: .test(9))
            let raw = try DatabaseQueue(path: hq.configuration.databasePath)
            let notes = try await raw.read { try [UInt8].notes($0) }
            try raw.close()
            var chain = Chain(key: hq.store.authority.registrarKey)
            let types = try notes.map { note in
                let signed = try SignedRecord(parsing: note)
                try chain.append(signed)
                return signed.record.type
            }
            #expect(types == [.enrol, .enrol, .revoke])
        }
    }

    /// Expects a refusal, compared by what it says.
    private func expect(_ refusal: HQStoreError, _ body: () async throws -> Void) async {
        do {
            try await body()
            Issue.record("expected \(refusal)")
        } catch {
            #expect("\(error)" == "\(refusal)")
        }
    }
}

extension [UInt8] {
    /// All notes of a log, in order.
    static func notes(_ database: Database) throws -> [[UInt8]] {
        try Row.fetchAll(database, sql: "SELECT note FROM log ORDER BY log_index").map { row in
            try row.withUnsafeData(named: "note") { data in [UInt8](data ?? Data()) }
        }
    }
}
