import IkrarLedger
import IkrarModel
import Testing

@testable import KioskStore

@Suite("What was signed on paper")
struct PaperTests {
    private func request(_ kiosk: Kiosk, _ input: String, witness: String?) -> ScanRequest {
        let context = kiosk.context()
        return ScanRequest(
            requestID: Kiosk.requestID(),
            input: input,
            method: .paper,
            context: RecordContext(
                time: context.time,
                clock: context.clock,
                officer: Officer(uid: 1000, user: "operator", witness: witness)
            )
        )
    }

    @Test func `entered again, neither a person nor an unknown number is recorded twice`() async throws {
        try await Kiosk.with { kiosk in
            var answers: [[ScanResult]] = []
            for _ in 0..<2 {
                answers.append([
                    try await kiosk.store.scan(request(kiosk, Sample.number(1), witness: "Saksi Contoh")),
                    try await kiosk.store.scan(request(kiosk, Sample.stranger, witness: "Saksi Contoh")),
                ])
            }
            #expect(answers[0].map(\.outcome) == [.recorded, .unmatched])
            #expect(answers[1].map(\.outcome) == [.already, .unmatched])
            #expect(answers[1][1].records == answers[0][1].records)
            let before = try kiosk.noteCount()
            try await kiosk.reopen()
            _ = try await kiosk.store.scan(request(kiosk, Sample.stranger, witness: "Saksi Contoh"))
            #expect(try kiosk.noteCount() == before)
            // From a scanner, every time somebody comes is one.
            _ = try await kiosk.scan(Sample.stranger)
            #expect(try kiosk.noteCount() == before + 1)
        }
    }

    @Test func `the witness's name is in an opening of its own and in no record`() async throws {
        try await Kiosk.with { kiosk in
            _ = try await kiosk.store.scan(request(kiosk, Sample.number(1), witness: "Saksi Satu"))
            _ = try await kiosk.store.scan(request(kiosk, Sample.number(2), witness: "Saksi Satu"))
            _ = try await kiosk.store.scan(request(kiosk, Sample.number(3), witness: nil))
            try await kiosk.reopen()
            _ = try await kiosk.store.scan(request(kiosk, Sample.number(4), witness: "Saksi Satu"))
            let notes = try kiosk.read { db in try NoteBytes.all(db) }
            #expect(notes.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("Saksi") })
            let witnesses = try kiosk.read { db in try OperatorOpening.all(db) }.compactMap(\.witness)
            #expect(witnesses == ["Saksi Satu"])
            let report = try await kiosk.store.verify()
            #expect(report.problems.isEmpty)
        }
    }
}
