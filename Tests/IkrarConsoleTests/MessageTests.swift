import IkrarModel
import Testing

@testable import IkrarConsole

@Suite struct MessageTests {
    @Test(
        arguments: [
            ([:], Language.english),
            (["LANG": "id_ID.UTF-8"], .indonesian),
            (["LANG": "id"], .indonesian),
            (["LANG": "ideal"], .english),
            (["LANG": "en_US.UTF-8", "LC_MESSAGES": "id_ID"], .indonesian),
            (["LC_ALL": "C", "LANG": "id_ID"], .english),
            (["LC_ALL": "", "LANG": "id_ID"], .indonesian),
        ] as [([String: String], Language)]
    )
    func `the first locale variable that is set decides`(_ environment: [String: String], _ language: Language) {
        #expect(Language { environment[$0] } == language)
    }

    @Test func `a time is shown in the site's zone and either language`() {
        let time = OperatorTime.message("2026-08-07T07:31:04+07:00")
        #expect(time == Message(indonesian: "7 Agustus 2026 07.31 WIB", english: "7 August 2026 07:31 WIB"))
        #expect(OperatorTime.message("2026-08-07T07:31:04+08:00").english == "7 August 2026 07:31 WITA")
        #expect(OperatorTime.message("2026-08-07T07:31:04-03:30").english == "7 August 2026 07:31 -03:30")
    }

    @Test func `universal time is shown in this machine's zone`() {
        let time = OperatorTime.message("2026-12-31T18:05:00Z") { _ in 420 }
        #expect(time == Message(indonesian: "1 Januari 2027 01.05 WIB", english: "1 January 2027 01:05 WIB"))
        #expect(OperatorTime.message("2026-08-07T00:31:04+00:00") { _ in 0 }.english == "7 August 2026 00:31 UTC")
        #expect(OperatorTime.message("2026-08-07T00:31:04Z") { _ in -210 }.english == "6 August 2026 21:01 -03:30")
    }

    @Test func `a file's reason is said in both languages, and an unknown one as technical`() {
        #expect(SystemText.message(2) == Message(indonesian: "tidak ada", english: "No such file or directory"))
        #expect(SystemText.message(75).indonesian.hasPrefix("rincian teknis: "))
    }

    @Test(arguments: [
        "", "yesterday", "2026-13-07T07:31:04+07:00", "2026-08-07 07:31:04+07:00", "é026-08-07T07:31:04Z",
    ])
    func `what is no time is shown as it is`(_ text: String) {
        #expect(OperatorTime.message(text).english == text)
    }

    @Test func `numbers are grouped as each language does`() {
        #expect(OperatorNumber.message(1_234_567) == Message(indonesian: "1.234.567", english: "1,234,567"))
        #expect(OperatorNumber.message(-999).english == "-999")
        #expect(OperatorNumber.message(UInt64.max).english == "18,446,744,073,709,551,615")
        #expect(OperatorNumber.percent(567, of: 1000) == Message(indonesian: "56,7%", english: "56.7%"))
        #expect(OperatorNumber.percent(1, of: 0).english == "-")
        #expect(OperatorNumber.bytes(8 << 20).english == "8 MiB")
    }

    @Test func `the parser's complaints are translated, their operands kept`() {
        let text = "Error: Unknown option '--x'\nUsage: ikrar\n  See 'ikrar --help' for more information."
        #expect(
            UsageText(text).lines(in: .indonesian)
                == ["Galat: Opsi tidak dikenal: '--x'", "Pemakaian: ikrar", "  Lihat 'ikrar --help' untuk keterangan."]
        )
        #expect(UsageText(text).lines(in: .english).joined(separator: "\n") == text)
    }

    @Test(arguments: [
        ("The value 'x' is invalid for '--timeout <seconds>'", "Nilai tidak diterima: 'x' untuk '--timeout <seconds>'"),
        (
            "The value 'x' is invalid for '--state <state>'. Please provide one of 'a', 'b' or 'c'.",
            "Nilai tidak diterima: 'x' untuk '--state <state>'. Berikan salah satu dari 'a', 'b' atau 'c'."
        ),
        ("Unknown option '--jsn'. Did you mean '--json'?", "Opsi tidak dikenal: '--jsn'. Maksudnya '--json'?"),
        ("Unexpected argument 'x'", "Argumen tidak terduga: 'x'"),
        ("2 unexpected arguments: 'x', 'y'", "2 argumen tidak terduga: 'x', 'y'"),
        ("Missing expected argument '<leaf>'", "Argumen belum diberikan: '<leaf>'"),
        ("Missing value for '--socket <path>'", "Nilai belum diberikan untuk '--socket <path>'"),
        ("Missing required subcommand.", "Subperintah belum diberikan."),
        (
            "The option '--json' does not take any value, but '1' was specified.",
            "Opsi '--json' tidak menerima nilai, tetapi diberi '1'."
        ),
        ("ada yang lain", "ada yang lain"),
    ])
    func `the parser's sentences have no English between their operands`(english: String, indonesian: String) {
        #expect(UsageText("Error: " + english).lines(in: .indonesian) == ["Galat: " + indonesian])
        #expect(UsageText("Error: " + english).lines(in: .english) == ["Error: " + english])
    }

    @Test func `help is translated where the parser wrote it, and stays aligned`() {
        let help = """
            SUBCOMMANDS:
              list (default)          Berapa yang menunggu.
              -h, --help              Show help information.
              --days <days>           Masa berlaku. (default: 30)

              See 'ikrar help <subcommand>' for detailed help.
            """
        #expect(
            UsageText(help).lines(in: .indonesian) == [
                "SUBPERINTAH:",
                "  list (bawaan)           Berapa yang menunggu.",
                "  -h, --help              Tampilkan bantuan.",
                "  --days <days>           Masa berlaku. (bawaan: 30)",
                "",
                "  Lihat 'ikrar help <subperintah>' untuk bantuan rinci.",
            ]
        )
    }

    @Test func `a document's refusal names place, word and nearest word in both languages`() {
        let reason = DocumentReason(
            code: "unknown_key",
            path: "legal_basis[2]",
            line: 12,
            found: "dat",
            nearest: "date"
        )
        let message = DocumentText(reason).message
        #expect(message.indonesian == "baris 12, legal_basis[2]: kunci “dat” tidak dikenal; maksudnya “date”?")
        #expect(message.english == "line 12, legal_basis[2]: unknown key “dat”, did you mean “date”?")
    }

    @Test(
        arguments: [
            "too_large", "not_utf8", "empty", "syntax", "unsupported_syntax", "unknown_key", "duplicate_key",
            "missing_key", "wrong_type", "unknown_word", "unusable_text", "bad_id", "bad_hash", "bad_date", "bad_time",
            "weekday_mismatch", "list_count", "duplicate_entry", "unknown_reference", "circular_reference",
        ]
    )
    func `each reason has words of its own`(_ code: String) {
        let message = DocumentText(DocumentReason(code: code, allowed: ["1", "2"])).message
        #expect(message.indonesian != message.english)
        #expect(!message.english.contains("(\(code))"))
    }
}
