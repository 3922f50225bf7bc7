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

    @Test func `a sheet of paper is entered once, however often, by what its witness saw`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("sheet")
            try kiosk.start()
            try kiosk.prepare()
            let people = SampleRoster.identifiers
            try kiosk.must(["scan", people[0]])
            let sheet = ikrar.folder.appendingPathComponent("sheet.csv")
            let lines = [
                "NIP;Nama", people[0], people[1] + ";x", "'" + people[2], "199203042015011998", "bukan 1 nomor",
            ]
            try Data(lines.joined(separator: "\r\n").utf8).write(to: sheet)
            let arguments = ["scan", "--from-paper", sheet.path, "--witness", "Saksi Contoh"]
            let unasked = try kiosk.run(arguments)
            #expect(unasked.status == 64)
            #expect(unasked.errors.contains("5 lines: 3 people known, 2 not. Witness: Saksi Contoh"), "\(unasked)")
            #expect(!people.contains { unasked.errors.contains($0) })
            let before = try kiosk.recordCount()
            #expect(before == 5, "nothing was recorded for the asking")
            let first = try kiosk.run(arguments + ["--yes", "--json"])
            #expect(first.status == 65, "\(first)")
            let summary = try #require(try first.objects().last)
            #expect(summary["recorded"] as? Int == 2)
            #expect(summary["already"] as? Int == 1)
            #expect(summary["unmatched"] as? Int == 1)
            #expect(summary["refused"] as? Int == 1)
            let after = try kiosk.recordCount()
            kiosk.daemon?.kill()
            try kiosk.start()
            let again = try #require(try kiosk.run(arguments + ["--yes", "--json"]).objects().last)
            #expect(again["already"] as? Int == 3)
            #expect(try kiosk.recordCount() == after)
            kiosk.daemon?.stop()
            #expect(try kiosk.verifyStore().status == 0)
        }
    }

    @Test func `a sheet is finished by the same command when the daemon dies in the middle`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("torn-sheet")
            try kiosk.start()
            try kiosk.prepare()
            let sheet = ikrar.folder.appendingPathComponent("sheet.txt")
            let people = SampleRoster.identifiers.prefix(60)
            try Data(people.joined(separator: "\n").utf8).write(to: sheet)
            let arguments = ["scan", "--from-paper", sheet.path, "--witness", "Saksi Contoh", "--yes", "--json"]
            let entry = try RunningProgram(.ikrar, ["--socket", kiosk.socket] + arguments)
            try waitUntil { try entry.linesSoFar() >= 10 }
            kiosk.daemon?.kill()
            let torn = try entry.answer()
            #expect([69, 75].contains(torn.status), "\(torn)")
            #expect(try #require(try torn.objects().last)["not_reached"] as? Int ?? 0 > 0)
            try kiosk.start()
            #expect([0, 10].contains(try kiosk.run(arguments).status))
            // Attendance and pledge of each, one document each of text and campaign, and the seal.
            #expect(try kiosk.recordCount() == 60 * 2 + 3)
        }
    }

    @Test func `attendance only, pledge only, and a refusal are recorded as what they are`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("rules")
            try kiosk.start()
            try kiosk.prepare()
            try kiosk.must(["ceremony", "close", Kiosk.ceremony])
            let people = SampleRoster.identifiers
            for (id, records) in [("apel", "attendance"), ("meja", "pledge")] {
                try self.ceremony(id, ["records: [\(records)]"], kiosk, ikrar.folder)
                try kiosk.must(["ceremony", "open", id])
                let types = try #require(try kiosk.scan(people[0]).object["records"] as? [[String: Any]])
                #expect(types.map { $0["type"] as? String } == [records])
                let seal = try kiosk.must(["ceremony", "close", id, "--json"]).object()
                let counts = try #require(seal["counts"] as? [String: Int])
                #expect(counts["attendance"] == (records == "attendance" ? 1 : 0))
                #expect(counts["pledge"] == (records == "pledge" ? 1 : 0))
            }
            try kiosk.must(["ceremony", "open", "meja"])
            let refusal = try kiosk.must(["scan", "--refused", people[1]])
            #expect(refusal.output.contains("REFUSING"))
            let closed = try kiosk.must(["ceremony", "close", "meja"])
            #expect(closed.output.contains("since it was opened: 0 attended, 1 pledges"))
            #expect(closed.output.contains("in all: 0 attended, 2 pledges"), "\(closed)")
            let audit = try kiosk.must(["audit", "--campaign", Kiosk.campaign, "--json"]).object()
            let counts = try #require(audit["counts"] as? [String: Int])
            #expect(counts["pledged"] == 1)
            #expect(counts["refused"] == 1)
        }
    }

    @Test func `who comes late or on another day is recorded, and flagged by the ceremony's rule`() throws {
        try Installation.with { ikrar in
            let shim = try ClockShim(folder: ikrar.folder)
            let kiosk = ikrar.kiosk("late")
            try kiosk.start(environment: shim.environment)
            try kiosk.prepare()
            try kiosk.must(["ceremony", "close", Kiosk.ceremony])
            // 17 September 2026, 07:00 WIB, as the kiosk is to believe.
            let seven = 1_789_603_200 - Int(Date().timeIntervalSince1970)
            let rules = ["late_until: \"10:00\"", "make_up: [2026-09-18, 19-09-2026]"]
            try ceremony("hkn-2026", rules, kiosk, ikrar.folder)
            try kiosk.must(["ceremony", "open", "hkn-2026"])
            let cases: [(hours: Int, flag: String?)] = [
                (0, nil), (4, "late"), (24, "make_up"), (48, "make_up"), (72, "outside_ceremony"),
                (-24, "outside_ceremony"),
            ]
            for (index, expected) in cases.enumerated() {
                try shim.set(seconds: seven + expected.hours * 3600)
                let answer = try kiosk.scan(SampleRoster.identifiers[index])
                #expect(answer.status == 0, "\(answer)")
                #expect((answer.object["flags"] as? [String] ?? []) == [expected.flag].compactMap(\.self))
            }
            try shim.set(seconds: seven + 72 * 3600)
            let said = try kiosk.run(["scan", SampleRoster.identifiers[20]])
            #expect(said.errors.contains("not on a day of this ceremony"))
        }
    }

    /// Imports a ceremony of the sample campaign on 17 September 2026 with these lines more.
    private func ceremony(_ id: String, _ lines: [String], _ kiosk: Kiosk, _ folder: URL) throws {
        let text = """
            kind: ceremony
            version: 1
            campaign: \(Kiosk.campaign)
            id: \(id)
            title: "Upacara \(id)"
            occasion: ceremony
            mode: on_site
            date: 2026-09-17
            weekday: Kamis
            zone: Asia/Jakarta

            """ + lines.map { $0 + "\n" }.joined()
        let file = folder.appendingPathComponent("\(id).yaml")
        try Data(text.utf8).write(to: file)
        try kiosk.must(["ceremony", "import", file.path])
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
