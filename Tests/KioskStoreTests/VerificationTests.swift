import Foundation
import GRDB
import IkrarLedger
import IkrarModel
import Synchronization
import Testing

@testable import KioskStore

@Suite struct VerificationTests {
    /// Scans, closes, damages, and returns what the verification of the directory alone finds.
    func problems(after damage: (Kiosk) throws -> Void) async throws -> [VerificationProblem] {
        var found: [VerificationProblem] = []
        try await Kiosk.with { kiosk in
            for index in 0..<3 { try await kiosk.scan(index) }
            try await kiosk.store.closeCeremony("c-both", context: kiosk.context())
            await kiosk.close()
            try damage(kiosk)
            found = try KioskStore.verify(dataDirectory: kiosk.directory).problems
        }
        return found
    }

    @Test func `finds nothing wrong in a store that is as it was written, with and without the daemon`() async throws {
        try await Kiosk.with { kiosk in
            for index in 0..<5 { try await kiosk.scan(index) }
            let seen = Mutex<[UInt64]>([])
            let report = try await kiosk.store.verify { done, _ in seen.withLock { $0.append(done) } }
            #expect(report == VerificationReport(records: 13, problems: []))
            #expect(seen.withLock { $0.last } == 13)
            #expect(try KioskStore.verify(dataDirectory: kiosk.directory) == report)
            await kiosk.close()
            #expect(try KioskStore.verify(dataDirectory: kiosk.directory) == report)
        }
    }

    @Test func `names the record whose signature a flipped bit broke, and the one that follows it`() async throws {
        let problems = try await problems { kiosk in
            try kiosk.damage { db in
                // Inside the base64 of the operator: the text still parses.
                try db.execute(
                    sql: """
                        UPDATE note SET bytes = CAST(replace(CAST(bytes AS TEXT), 'method scan', 'method typed') AS BLOB)
                        WHERE seq = 4
                        """
                )
            }
        }
        #expect(problems.map(\.kind) == [.signature, .columns, .chain])
        #expect(problems.map(\.seq) == [4, 4, 5])
        #expect(problems.allSatisfy { $0.signer == "ikrar.invalid/k/test/1" })
        #expect(problems[2].expected?.hasPrefix("prev ") == true)
    }

    @Test func `names a missing record`() async throws {
        let problems = try await problems { kiosk in
            try kiosk.damage {
                try $0.execute(sql: "DELETE FROM opening WHERE note % 1024 = 5; DELETE FROM note WHERE seq = 5")
            }
        }
        #expect(problems.contains { $0.kind == .gap && $0.seq == 6 })
    }

    @Test func `names a seal whose counts are not those of the records`() async throws {
        let problems = try await problems { kiosk in
            // A whole tail that was removed with its seal would show at the mark; one in the middle shows at the seal too.
            try kiosk.damage { try $0.execute(sql: "DELETE FROM note WHERE seq = 8") }
        }
        #expect(problems.contains { $0.kind == .sealCounts })
    }

    @Test func `names openings that are missing or another's`() async throws {
        let problems = try await problems { kiosk in
            try kiosk.damage { db in
                try db.execute(
                    sql: """
                        DELETE FROM opening WHERE note = (1 << 40 | 4);
                        UPDATE opening SET bytes = (SELECT bytes FROM opening WHERE note = (1 << 40 | 3))
                            WHERE note = (1 << 40 | 5)
                        """
                )
            }
        }
        #expect(problems.filter { $0.kind == .openingMissing }.map(\.seq) == [4])
        #expect(problems.filter { $0.kind == .openingMismatch }.map(\.seq) == [5])
    }

    @Test(arguments: [
        "DELETE FROM standing WHERE note = (1 << 40 | 4)",
        "UPDATE standing SET note = (1 << 40) WHERE note = (1 << 40 | 4)",
        "INSERT INTO voided VALUES ((1 << 40 | 4), (1 << 40 | 9))",
        "UPDATE standing SET person = 9 WHERE note = (1 << 40 | 4)",
    ])
    func `names standings that do not follow from the records`(sql: String) async throws {
        let problems = try await problems { kiosk in try kiosk.damage { try $0.execute(sql: sql) } }
        #expect(!problems.isEmpty)
        #expect(problems.allSatisfy { $0.kind == .standing })
    }

    @Test func `names records that are missing behind the mark, a mark that cannot be read, and keys that are gone`()
        async throws
    {
        let behind = try await problems { kiosk in
            try kiosk.damage { try $0.execute(sql: "DELETE FROM note WHERE seq = 9") }
        }
        #expect(behind.map(\.kind) == [.behindMark])
        let mark = try await problems { kiosk in try Data("nothing".utf8).write(to: URL(filePath: kiosk.data.mark)) }
        #expect(mark.map(\.kind) == [.mark])
        let key = try await problems { kiosk in
            for name in try FileManager.default.contentsOfDirectory(atPath: kiosk.data.keys) {
                try FileManager.default.removeItem(atPath: kiosk.data.keys + "/" + name)
            }
        }
        #expect(key.map(\.kind) == [.key, .key])
    }

    @Test func `reports a database that cannot be read, and says when there is no store at all`() async throws {
        let problems = try await problems { kiosk in
            try Data("garbage".utf8).write(to: URL(filePath: kiosk.data.database))
        }
        #expect(problems.map(\.kind) == [.database])
        #expect {
            _ = try KioskStore.verify(dataDirectory: "/nonexistent")
        } throws: { error in
            if case KioskStoreError.invalid = error { true } else { false }
        }
    }

    @Test func `lists at most its limit of problems and counts all`() {
        let problem = VerificationProblem(signer: "x", seq: 1, kind: .gap)
        let report = VerificationReport(records: 1, problems: Array(repeating: problem, count: 500))
        #expect(report.problems.count == VerificationReport.problemsMax)
        #expect(report.problemCount == 500)
    }
}
