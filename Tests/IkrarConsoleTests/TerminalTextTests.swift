import Testing

@testable import IkrarConsole

@Suite struct TerminalTextTests {
    @Test(
        arguments: [
            ("SITI CONTOH", "SITI CONTOH"),
            ("\u{1B}[2J", "\\u{1B}[2J"),
            ("a\nb\tc\r", "a\\u{A}b\\u{9}c\\u{D}"),
            ("\u{202E}TXT", "\\u{202E}TXT"),
            ("a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"),
            ("\u{9B}31m", "\\u{9B}31m"),
            ("é 名 🙂", "é 名 🙂"),
            ("\u{E0041}", "\\u{E0041}"),
        ]
    )
    func `characters that act on the terminal are shown instead`(_ text: String, _ shown: String) {
        #expect(TerminalText.escaped(text) == shown)
    }

    @Test func `a table lines up and ends no line with blanks`() {
        var table = Table(
            [(Message(indonesian: "Nama", english: "Name"), .left), (Message(indonesian: "N", english: "N"), .right)],
            in: .english
        )
        table.add(["A\u{1B}", "1"])
        table.add(["B", "1000"])
        #expect(table.lines == ["Name        N", "A\\u{1B}     1", "B        1000"])
    }

    @Test func `a progress bar shows its part`() {
        let bar = ProgressBar(Message(indonesian: "Mengirim", english: "Sending"), in: .indonesian)
        #expect(bar.line(0) == "Mengirim [..............................] 0%")
        #expect(bar.line(50) == "Mengirim [###############...............] 50%")
        #expect(bar.line(100) == "Mengirim [##############################] 100%")
    }
}
