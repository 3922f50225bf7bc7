import Foundation
import IkrarConsole
import KioskControl
import Testing

@testable import ikrar

@Suite struct ReceiptTests {
    private static let bytes = Array("ikrar/receipt/v1\nunlogged\nnote 3\nabc".utf8)

    private static func answer(isLogged: Bool) -> ReceiptAnswer {
        ReceiptAnswer(
            leaf: Samples.record.leaf,
            type: "pledge",
            time: "2026-09-17T07:31:04+07:00",
            signer: "ikrar.invalid/k/a/1",
            seq: 5,
            isLogged: isLogged,
            index: isLogged ? 1_234 : nil,
            size: isLogged ? 5_000 : nil,
            hasOpening: isLogged,
            receipt: Data(bytes).base64EncodedString()
        )
    }

    private static func json(isLogged: Bool) throws -> String {
        String(decoding: try ControlJSON.encode(answer(isLogged: isLogged)), as: UTF8.self)
    }

    @Test func `alone, it writes the receipt's bytes to stdout and says on stderr what they prove`() async throws {
        let json = try Self.json(isLogged: false)
        try await LocalServer.with({ _ in .json(json) }) { server in
            let run = try await CommandRun.ikrar(["--socket", server.path, "receipt", Samples.record.leaf])
            #expect(run.status == 0)
            #expect(Array(run.output.utf8) == Self.bytes)
            #expect(run.talk.contains("NOT proven"))
            #expect(server.requests.first?.target == "/v1/receipts/5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU%3D")
        }
    }

    @Test func `writes files that only their owner reads, and draws the code`() async throws {
        let json = try Self.json(isLogged: true)
        try await TemporaryDirectory.with { directory in
            try await LocalServer.with({ _ in .json(json) }) { server in
                let (file, png, svg) = (directory + "/r", directory + "/r.png", directory + "/r.svg")
                let run = try await CommandRun.ikrar(
                    ["--socket", server.path, "receipt", "x", "-o", file, "--png", png, "--svg", svg, "--qr"]
                )
                #expect(run.status == 0)
                #expect(run.output.contains("index 1,234 of 5,000 entries"))
                #expect(run.output.contains("█▀"))
                #expect(try Array(Data(contentsOf: URL(filePath: file))) == Self.bytes)
                let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
                #expect(mode == 0o600)
                #expect(try Data(contentsOf: URL(filePath: png)).starts(with: [0x89, 0x50, 0x4E, 0x47]))
                #expect(try String(contentsOfFile: svg, encoding: .utf8).hasPrefix("<svg "))
                #expect(try FileManager.default.contentsOfDirectory(atPath: directory).count == 3)
            }
        }
    }

    @Test func `a file that cannot be written is told, and nothing is left`() async throws {
        let json = try Self.json(isLogged: true)
        try await LocalServer.with({ _ in .json(json) }) { server in
            let run = try await CommandRun.ikrar(["--socket", server.path, "receipt", "x", "-o", "/nonexistent/r"])
            #expect(run.status == 69)
            #expect(run.talk.contains("/nonexistent/r"))
        }
    }

    @Test func `a code holds as many bytes as there can be, and no more`() throws {
        let code = try #require(QRCode([UInt8](repeating: 200, count: 2953)))
        #expect(code.side == 177)
        #expect(QRCode([UInt8](repeating: 200, count: 2954)) == nil)
        // A finder pattern in three corners, and light around.
        for (row, column) in [(0, 0), (0, 170), (170, 0)] {
            #expect(code.isDark(row: row, column: column) && code.isDark(row: row + 3, column: column + 3))
            #expect(!code.isDark(row: row + 1, column: column + 1))
        }
        #expect(!code.isDark(row: -1, column: 5))
        #expect(code.lines.count == 93)
        #expect(code.lines.allSatisfy { $0.count == 185 })
    }

    @Test func `an alarm stands first in the status and decides the exit code`() {
        let alarm = AlarmAnswer(
            code: "rolled_back",
            detail: "HQ's log had 9 entries and now has 3",
            time: "2026-09-17T07:31:04+07:00",
            count: 1
        )
        let sync = SyncAnswer(state: "idle", pending: 0, deadLetters: 0, verifiedSize: 9, alarm: alarm)
        let status = StatusAnswer(
            version: "0",
            signer: "s",
            key: "k",
            nextSeq: 1,
            people: 0,
            sync: sync,
            disk: DiskAnswer(freeBytes: 1, state: "ok")
        )
        let report = StatusReport(status)
        #expect(report.exitStatus == .badData)
        #expect(report.lines(in: .english).first?.hasPrefix("ALARM: HQ's log is not to be trusted") == true)
        #expect(report.lines(in: .indonesian).first?.hasPrefix("BAHAYA: ") == true)
        #expect(SyncReport(sync).status == .badData)
    }
}
