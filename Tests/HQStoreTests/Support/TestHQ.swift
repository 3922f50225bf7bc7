import Foundation
import HQStore
import IkrarAudit
import IkrarDocuments
import IkrarLedger
import IkrarModel
import IkrarRoster
import IkrarWire

/// An HQ in a directory of its own, removed at the end.
struct TestHQ {
    let store: HQStore
    let configuration: HQStoreConfiguration

    static let origin = "ikrar.example.go.id"

    static func with(_ body: (TestHQ) async throws -> Void) async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("hq-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let configuration = HQStoreConfiguration(dataDirectory: directory.path)
        let store = try HQStore.create(configuration, origin: origin, now: .test(0))
        try await body(TestHQ(store: store, configuration: configuration))
        try store.close()
    }

    /// Enrols a kiosk the way the wire does it.
    func enrol(_ site: String = "3374-014", now: RecordTime = .test(1)) async throws -> TestKiosk {
        let token = try await store.issueToken(site: site, now: now)
        let offer = try await store.enrolmentOffer(token: token, now: now)
        let key = try SignerKey.generate(name: offer.signer)
        let transport = try SignerKey.generate(name: "\(offer.signer)/transport")
        let request = try TestEnrolment(offer: offer, keys: [key], transport: transport).request
        _ = try await store.enrol(request, token: token, now: now)
        return try TestKiosk(key: key, transport: transport)
    }

    /// Pushes frames as `kiosk` does; the reported head is its chain's end.
    @discardableResult
    func push(
        _ frames: [Frame],
        from kiosk: TestKiosk,
        now: RecordTime = .test(100)
    ) async throws -> AdmissionOutcome {
        guard let enrolled = try await store.kiosk(transportReference: kiosk.transport.verifierKey.reference) else {
            throw HQStoreError.unknownKiosk(kiosk.key.name)
        }
        let lastSeq = kiosk.head.nextSeq > 0 ? kiosk.head.nextSeq - 1 : nil
        return try await store.admit(frames, from: enrolled, signer: kiosk.key.name, lastSeq: lastSeq, now: now)
    }

    /// Imports people as one whole roster.
    @discardableResult
    func importRoster(
        _ people: [RosterPerson],
        units: [IkrarModel.Unit] = TestRoster.units,
        confirmed: Bool = false,
        now: RecordTime = .test(10)
    ) async throws -> RosterPreview {
        let id = try await store.beginRosterImport(fileName: "roster.csv", now: now)
        try await store.stage(people.map { .person($0) }, import: id)
        try await store.keepRosterUnits(units, import: id)
        return try await store.commitRosterImport(id, confirmed: confirmed, now: now)
    }

    /// Imports the campaign that the tests are about.
    func importCampaign(_ text: String = TestCampaign.yaml, now: RecordTime = .test(20)) async throws {
        let text = try DocumentFile(parsing: Array(text.utf8))
        let officer = OperatorOpening(
            salt: Array(repeating: 7, count: Opening.saltBytes),
            uid: 0,
            user: "root",
            session: "test"
        )
        _ = try await store.importDocument(text, officer: officer, now: now, clock: .test)
    }

    /// The publisher of this HQ's log.
    func publisher(_ witnesses: CheckpointWitnesses = .none) async throws -> LogPublisher {
        try await LogPublisher(store: store, witnesses: witnesses, now: { .test(200) })
    }

    func audit(unit: String? = nil, state: StandingState? = nil) async throws -> AuditReport {
        try await store.audit(campaign: TestCampaign.id, unit: unit, state: state, now: .test(1000))
    }
}

extension RecordTime {
    /// Seconds after 07:00 on the day of the tests' ceremony, at WIB.
    static func test(_ seconds: Int64) -> RecordTime {
        RecordTime(unixSeconds: 1_789_603_200 + seconds, offsetMinutes: 420)
    }
}

extension ClockEvidence {
    static let test = ClockEvidence(
        bootID: String(repeating: "0", count: 32),
        monotonicMilliseconds: 1,
        isSynced: true,
        offsetSeconds: nil
    )
}
