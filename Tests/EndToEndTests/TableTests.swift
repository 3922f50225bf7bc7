import Foundation
import Testing

@Suite("The terminal at the table, in a real terminal with a real daemon")
struct TableTests {
    @Test func `scans are recorded at once, what is pasted or typed only after its name was confirmed`() throws {
        try withTable { table in
            let people = SampleRoster.identifiers
            try table.tmux.wait(for: "Ready. Scan a card or type.")
            try table.tmux.press(people[0], "Enter")
            try table.tmux.wait(for: "✔ RECORDED")
            try table.tmux.wait(for: "Present 1")
            try table.tmux.press(people[0], "Enter")
            try table.tmux.wait(for: "● ALREADY")
            try table.tmux.wait(for: "First: ")
            try table.tmux.press("199001012015011999", "Enter")
            try table.tmux.wait(for: "✖ NOT ON ROSTER")
            try table.tmux.press("1,99001E+17", "Enter")
            try table.tmux.wait(for: "! AGAIN")
            #expect(try !table.tmux.text().contains(people[0]))

            let before = try table.kiosk.recordCount()
            try table.tmux.paste(people[1] + "\n" + people[2] + "\n")
            try table.tmux.wait(for: grouped(people[1]))
            try table.tmux.press("Enter")
            try table.tmux.wait(for: "Is it this person?")
            #expect(try table.kiosk.recordCount() == before)
            try table.tmux.waitForTheClock()
            try table.tmux.press("Enter")
            try table.tmux.wait(for: "Present 2")
            #expect(try table.kiosk.scan(people[1]).object["outcome"] as? String == "already")
            #expect(try table.kiosk.scan(people[2]).object["outcome"] as? String == "recorded")
            // What another program records at this kiosk is shown as well.
            try table.tmux.wait(for: "Present 3")
        }
    }

    @Test func `people are found by name, and the last record is undone`() throws {
        try withTable { table in
            try table.tmux.wait(for: "Ready.")
            try table.tmux.press("F2")
            try table.tmux.wait(for: "Search by name:")
            try table.tmux.type("guntur baswara")
            try table.tmux.wait(for: "> GUNTUR BASWARA")
            try table.tmux.waitForTheClock()
            try table.tmux.press("Enter")
            try table.tmux.wait(for: "Is it this person?")
            try table.tmux.waitForTheClock()
            try table.tmux.press("Enter")
            try table.tmux.wait(for: "✔ RECORDED")
            try table.tmux.wait(for: "Pledged 1")
            try table.tmux.press("F3")
            try table.tmux.wait(for: "Undo the last record")
            try table.tmux.waitForTheClock()
            try table.tmux.press("1")
            try table.tmux.wait(for: "UNDONE")
            try table.tmux.wait(for: "Void 2")
            #expect(try table.kiosk.must(["verify"]).status == 0)
        }
    }

    @Test func `a lost daemon is said, and the terminal finds the next one`() throws {
        try withTable { table in
            let people = SampleRoster.identifiers
            try table.tmux.wait(for: "Ready.")
            table.kiosk.daemon?.kill()
            try table.tmux.wait(for: "LOST ikrard, trying again")
            try table.tmux.press(people[0], "Enter")
            try table.tmux.wait(for: "! AGAIN")
            try table.kiosk.start()
            try table.tmux.wait(without: "LOST ikrard")
            try table.tmux.press(people[0], "Enter")
            try table.tmux.wait(for: "✔ RECORDED")
            try table.tmux.wait(for: "Present 1")
        }
    }

    @Test func `every size, a flood of garbage, and 200 codes at once leave it working`() throws {
        try withTable { table in
            let people = SampleRoster.identifiers
            try table.tmux.wait(for: "Ready.")
            for (columns, rows) in [(40, 12), (20, 5), (200, 60), (80, 30)] {
                try table.tmux.resize(columns: columns, rows: rows)
                try table.tmux.wait(for: columns < 60 ? "F2 Search F3" : "F2 Search  F3", unless: rows < 9)
                try table.tmux.press(people[0], "Enter")
                try table.tmux.wait(for: rows > 12 ? "ALREADY" : columns == 40 ? "RECORDED" : "ALREADY")
                #expect(try table.tmux.screen().count == rows)
            }
            let garbage = (0..<40).map {
                "\u{1B}[200~\u{1B}]0;x\u{3}\u{11}y\u{1B}[\($0)~é佐\u{1B}[201~\u{1B}P\u{1B}\\\u{3}"
            }
            for part in garbage { try table.tmux.type(String(repeating: part, count: 20)) }
            try table.tmux.type(people[1...200].joined(separator: "\r") + "\r")
            try waitUntil { try table.kiosk.recordCount() >= 3 + 2 * 64 }
            try table.tmux.wait(without: "Saving")
            try table.tmux.waitForTheClock()
            try table.tmux.press("Escape")
            try table.tmux.waitForTheClock()
            try table.tmux.press(people[210], "Enter")
            try table.tmux.wait(for: "✔ RECORDED")
        }
    }

    @Test func `SIGTERM and leaving give the terminal back as it was`() throws {
        for way in ["TERM", "keys"] {
            try withTable { table in
                try table.tmux.wait(for: "Ready.")
                #expect(try table.tmux.isAlternate())
                #expect(try table.tmux.isCursorHidden())
                if way == "TERM" {
                    let text = try table.read("pid").trimmingCharacters(in: .whitespacesAndNewlines)
                    kill(try #require(pid_t(text)), SIGTERM)
                } else {
                    try table.tmux.press("C-c")
                    try table.tmux.wait(for: "Leave this screen?")
                    try table.tmux.waitForTheClock()
                    try table.tmux.press("C-c")
                }
                try waitUntil { try !table.read("after").isEmpty }
                #expect(try table.read("after") == table.read("before"))
                #expect(try table.read("status") == "0\n")
                #expect(try !table.tmux.isAlternate())
                #expect(try !table.tmux.isCursorHidden())
            }
        }
    }

    @Test func `colour is never needed, and a command hears one word and no name`() throws {
        try withTable(["--feedback", "printf '%s\\n' >> heard"]) { table in
            try table.tmux.wait(for: "Ready.")
            try table.tmux.press(SampleRoster.identifiers[0], "Enter")
            try table.tmux.wait(for: "✔ RECORDED")
            #expect(
                try table.tmux.text(withColors: true).contains("[32m")
                    || table.tmux.text(withColors: true).contains(";32")
            )
            try waitUntil { try table.read("heard") == "recorded\n" }
        }
        try withTable(environment: ["NO_COLOR": "1"]) { table in
            try table.tmux.wait(for: "Ready.")
            try table.tmux.press(SampleRoster.identifiers[0], "Enter")
            try table.tmux.wait(for: "✔ RECORDED")
            #expect(try !table.tmux.text(withColors: true).contains("32m"))
        }
    }

    @Test func `without a terminal it says that it needs one`() throws {
        try Installation.with { ikrar in
            let answer = try ikrar.kiosk("alone").run(["kiosk"])
            #expect(answer.status == 64)
            #expect(answer.errors.contains("needs a terminal"))
        }
    }

    /// A kiosk with an open ceremony and its terminal.
    private struct Table {
        let kiosk: Kiosk
        let tmux: Tmux

        /// A file beside the kiosk; empty while there is none.
        func read(_ name: String) throws -> String {
            let path = kiosk.folder.appendingPathComponent(name).path
            guard FileManager.default.fileExists(atPath: path) else { return "" }
            return try String(contentsOfFile: path, encoding: .utf8)
        }
    }

    private func withTable(
        _ arguments: [String] = [],
        environment: [String: String] = [:],
        _ body: (Table) throws -> Void
    ) throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("meja")
            try kiosk.start()
            try kiosk.prepare()
            let words = [Program.ikrar.url.path, "--socket", kiosk.socket, "kiosk"] + arguments
            let command = words.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }.joined(
                separator: " "
            )
            // The terminal's settings before and after, as stty tells them; cat stays to keep the screen until that is gone.
            let script = """
                cd '\(kiosk.folder.path)'; stty -a > before
                sh -c 'echo $$ > pid; exec "$@"' sh \(command)
                echo $? > status; stty -a > after.new; mv after.new after; exec cat
                """
            let tmux = try Tmux(script, columns: 80, rows: 30, folder: kiosk.folder, environment: environment)
            try body(Table(kiosk: kiosk, tmux: tmux))
        }
    }

    /// A NIP as it is shown while it is typed.
    private func grouped(_ number: String) -> String {
        guard number.count == 18 else { return number }
        let digits = Array(number)
        return [digits[..<8], digits[8..<14], digits[14..<15], digits[15...]].map { String($0) }.joined(separator: " ")
    }
}

extension Tmux {
    fileprivate func wait(for words: String, unless isLeftOut: Bool) throws {
        if !isLeftOut { try wait(for: words) }
    }
}
