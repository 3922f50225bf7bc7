import Foundation
import HQStore
import IkrarLedger
import IkrarWire

/// An HQ in a folder of its own.
struct HQ: Sendable {
    let store: HQStore
    let publisher: LogPublisher?

    init(folder: String, publishes: Bool) async throws {
        store = try HQStore.create(
            HQStoreConfiguration(dataDirectory: folder),
            origin: SimulatedKiosk.origin,
            now: SimulatedKiosk.now
        )
        publisher = publishes ? try await LogPublisher(store: store, witnesses: .none) { SimulatedKiosk.now } : nil
    }

    func enrol(_ kiosk: SimulatedKiosk) async throws {
        let token = try await store.issueToken(site: kiosk.site, now: SimulatedKiosk.now)
        let offer = try await store.enrolmentOffer(token: token, now: SimulatedKiosk.now)
        _ = try await store.enrol(try kiosk.enrolment(offer), token: token, now: SimulatedKiosk.now)
    }

    /// Takes each kiosk's batches, all kiosks at once; the seconds until the last answer.
    func take(_ batches: [[[Frame]]], of kiosks: [SimulatedKiosk]) async throws -> Double {
        let clock = ContinuousClock()
        let begin = clock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (kiosk, batches) in zip(kiosks, batches) {
                group.addTask { for batch in batches { try await push(batch, of: kiosk) } }
            }
            try await group.waitForAll()
        }
        let (whole, fraction) = (clock.now - begin).components
        return Double(whole) + Double(fraction) / 1e18
    }

    private func push(_ batch: [Frame], of kiosk: SimulatedKiosk) async throws {
        guard let enrolled = try await store.kiosk(transportReference: kiosk.transport.verifierKey.reference) else {
            throw Unanswered(what: "\(kiosk.site) is not enrolled")
        }
        let outcome = try await store.admit(
            batch,
            from: enrolled,
            signer: kiosk.key.name,
            lastSeq: kiosk.head.nextSeq - 1,
            now: SimulatedKiosk.now
        )
        guard case .stored(let answer) = outcome else { throw Unanswered(what: "\(outcome)") }
        guard let publisher else { return }
        let size = answer.stored.map { $0.index + $0.count }.max() ?? 0
        guard let covering = try await publisher.cover(size), !covering.isPending else {
            throw Unanswered(what: "no published checkpoint of size \(size)")
        }
    }
}

/// An answer that a benchmark cannot go on with.
struct Unanswered: Error {
    let what: String
}
