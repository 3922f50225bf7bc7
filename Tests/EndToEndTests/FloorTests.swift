import Foundation
import Testing

@Suite("Around the ceremony")
struct FloorTests {
    @Test func `the doctor finds a fresh kiosk not ready, and a prepared one ready`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("doctor")
            try kiosk.start()
            let fresh = try kiosk.run(["doctor", "--json"])
            #expect(fresh.status == 1, "\(fresh)")
            #expect(try fresh.object()["ready"] as? Bool == false)
            #expect(try failed(fresh).isSuperset(of: ["roster", "ceremony", "lookup"]))
            try kiosk.prepare()
            let ready = try kiosk.run(["doctor", "--look-up", "a"])
            #expect(ready.status == 0, "\(ready)")
            #expect(ready.output.contains("Ceremony"))
            let lost = try kiosk.run(["doctor", "--look-up", "tidakadaorangini"])
            #expect(lost.status == 1, "\(lost)")
            let indonesian = try kiosk.run(["doctor"], environment: ["LANG": "id_ID.UTF-8"])
            #expect(indonesian.output.contains("SIAP"))
            kiosk.daemon?.stop()
            let dead = try kiosk.run(["doctor", "--json"])
            #expect(dead.status == 69)
            #expect(try failed(dead) == ["daemon"])
        }
    }

    @Test func `the doctor tells whether HQ is reached, which stops no ceremony`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-021")
            #expect(try state("hq", kiosk.run(["doctor", "--json"])) == "ok")
            ikrar.unplugHQ()
            let alone = try kiosk.run(["doctor", "--json"])
            #expect(try state("hq", alone) == "warning")
            #expect(alone.status == 0)
        }
    }

    @Test func `the checklist goes to a stick in one piece, and shrinks as people sign`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("paper")
            try kiosk.start()
            try kiosk.prepare()
            let stick = ikrar.folder.appendingPathComponent("stick")
            #expect(try kiosk.run(["checklist", "--refresh", stick.path]).status == 69)
            try FileManager.default.createDirectory(at: stick, withIntermediateDirectories: false)
            let before = try kiosk.must(["checklist", "--refresh", stick.path, "--json"]).object()
            try kiosk.must(["scan", SampleRoster.identifiers[3]])
            let after = try kiosk.must(["checklist", "--refresh", stick.path, "--json"]).object()
            #expect(try #require(after["people"] as? Int) == (before["people"] as? Int ?? 0) - 1)
            #expect(after["provisional"] as? Bool == true)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: stick.path) == ["belum-ikrar-semarang-2024.txt"]
            )
            let text = try String(
                contentsOf: stick.appendingPathComponent("belum-ikrar-semarang-2024.txt"),
                encoding: .utf8
            )
            #expect(
                text.split(separator: "\u{C}").allSatisfy { $0.contains("BELUM LENGKAP") && $0.contains("Per      : ") }
            )
            // No whole number anywhere.
            #expect(!SampleRoster.identifiers.contains { text.contains($0) })
            // Another minute may have begun meanwhile; the people are the same.
            let people = { (text: String) in text.split(separator: "\n").filter { $0.contains("••••") } }
            #expect(people(try kiosk.must(["checklist"]).output) == people(text))
        }
    }

    @Test func `a checklist that cannot be finished leaves the old one whole`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("torn")
            try kiosk.start()
            try kiosk.prepare()
            let file = ikrar.folder.appendingPathComponent("list.txt").path
            try kiosk.must(["checklist", "--output", file])
            let whole = try Data(contentsOf: URL(fileURLWithPath: file))
            let crash = try CrashShim(folder: ikrar.folder)
            // Killed the moment the new file has its name: the name then holds a whole list.
            _ = try kiosk.run(["checklist", "--output", file], environment: crash.environment(after: "list.txt"))
            #expect(try Data(contentsOf: URL(fileURLWithPath: file)).count == whole.count)
        }
    }

    @Test func `the text that is pledged is shown whole`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("text")
            try kiosk.start()
            #expect(try kiosk.run(["text"]).status == 64)
            try kiosk.prepare()
            let shown = try kiosk.must(["text"]).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let answer = try kiosk.must(["text", Kiosk.campaign, "--json"]).object()
            for point in try #require(answer["points"] as? [String]) {
                #expect(shown.contains(point.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
            }
            #expect(shown.contains(try #require(answer["sha256"] as? String)))
            #expect(try kiosk.run(["text", "nirgends"]).status == 65)
        }
    }

    private func checks(_ answer: Program.Answer) throws -> [[String: Any]] {
        try answer.object()["checks"] as? [[String: Any]] ?? []
    }

    private func failed(_ answer: Program.Answer) throws -> Set<String> {
        Set(try checks(answer).filter { $0["state"] as? String == "failure" }.compactMap { $0["check"] as? String })
    }

    private func state(_ check: String, _ answer: Program.Answer) throws -> String? {
        try checks(answer).first { $0["check"] as? String == check }?["state"] as? String
    }
}
