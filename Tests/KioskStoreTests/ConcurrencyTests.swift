import GRDB
import IkrarLedger
import IkrarModel
import Testing

@testable import KioskStore

@Suite struct ConcurrencyTests {
    @Test func `records one pledge of a person scanned by 64 tasks at once`() async throws {
        try await Kiosk.with { kiosk in
            let requests = (0..<64).map { _ in kiosk.request(Sample.number(7)) }
            let outcomes = try await answers(requests, kiosk.store)
            #expect(outcomes.count { $0 == "recorded" } == 1)
            #expect(outcomes.count { $0 == "already" } == 63)
            let pledges = try kiosk.read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM note WHERE type = 'pledge'")
            }
            #expect(pledges == 1)
        }
    }

    @Test func `records one pledge when one request is sent 64 times at once`() async throws {
        try await Kiosk.with { kiosk in
            let request = kiosk.request(Sample.number(7))
            let outcomes = try await answers(Array(repeating: request, count: 64), kiosk.store)
            #expect(outcomes.allSatisfy { $0 == "recorded" })
            #expect(try kiosk.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM request") } == 1)
        }
    }

    @Test func `keeps the chain whole under 64 tasks, a failing scan among them taking nothing from the others`()
        async throws
    {
        try await Kiosk.with(people: 640) { kiosk in
            var requests = (0..<640).map { kiosk.request(Sample.number($0)) }
            for index in stride(from: 0, to: 640, by: 7) {
                requests[index] = kiosk.request(Sample.number(index), person: "l-nobody")
            }
            let outcomes = try await answers(requests, kiosk.store)
            #expect(outcomes.count { $0 == "recorded" } == 640 - 92)
            #expect(outcomes.count { $0 == "unknown_person" } == 92)
            let report = try await kiosk.store.verify()
            #expect(report.problems.isEmpty)
            #expect(report.records == UInt64(3 + 2 * (640 - 92)))
        }
    }

    @Test func `shares commits between writes that come at the same time`() async throws {
        try await Kiosk.with(people: 640) { kiosk in
            let before = try kiosk.store.core().commits.commitCount
            _ = try await answers((0..<640).map { kiosk.request(Sample.number($0)) }, kiosk.store)
            #expect(try kiosk.store.core().commits.commitCount - before < 640)
        }
    }

    /// What each request was answered: the outcome, or the error's code.
    private func answers(_ requests: [ScanRequest], _ store: KioskStore) async throws -> [String] {
        await withTaskGroup(of: String.self) { group in
            for request in requests {
                group.addTask {
                    do throws(KioskStoreError) {
                        return try await store.scan(request).outcome.rawValue
                    } catch {
                        return error.code
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }
}
