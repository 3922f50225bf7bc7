/// What the argument parser says itself, which it knows in English only, in the operator's language.
struct UsageText: Sendable {
    private static let openings: [(english: String, indonesian: String)] = [
        ("Error: ", "Galat: "),
        ("Missing expected argument", "Argumen belum diberikan:"),
        ("Missing required subcommand.", "Subperintah belum diberikan."),
        ("Missing one of:", "Berikan salah satu dari:"),
        ("Missing value for", "Nilai belum diberikan untuk"),
        ("Unknown option", "Opsi tidak dikenal:"),
        ("Unexpected argument", "Argumen tidak terduga:"),
        ("The value", "Nilai tidak diterima:"),
        ("Usage:", "Pemakaian:"),
        ("Help:", "Bantuan:"),
        ("OVERVIEW:", "RINGKASAN:"),
        ("USAGE:", "PEMAKAIAN:"),
        ("ARGUMENTS:", "ARGUMEN:"),
        ("OPTIONS:", "OPSI:"),
        ("SUBCOMMANDS:", "SUBPERINTAH:"),
    ]

    private static let endings: [(english: String, indonesian: String)] = [
        ("Show the version.", "Tampilkan versi."),
        ("Show help information.", "Tampilkan bantuan."),
        ("' for more information.", "' untuk keterangan."),
        ("' for detailed help.", "' untuk bantuan rinci."),
        ("(default)", "(bawaan)"),
    ]

    private let english: String

    /// The parser's full message.
    init(_ english: String) {
        self.english = english
    }

    /// The lines in `language`. What has no translation stays in English: better said than lost.
    func lines(in language: Language) -> [String] {
        let lines = english.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
        return language == .english ? lines : lines.map(Self.translated)
    }

    private static func translated(_ line: String) -> String {
        var line = line
        // An error's own opening follows the word "Error".
        for opening in openings {
            let head = line.hasPrefix("Galat: ") ? "Galat: " : ""
            if line.dropFirst(head.count).hasPrefix(opening.english) {
                line = head + opening.indonesian + line.dropFirst(head.count + opening.english.count)
            }
        }
        // The parser's only sentence with words between its operands: the value, then the argument's name.
        let refused = "Galat: Nilai tidak diterima: '"
        if line.hasPrefix(refused), let between = line.firstRange(of: "' is invalid for '") {
            line.replaceSubrange(between, with: "' untuk '")
        }
        if line.hasPrefix("  See '") { line = "  Lihat '" + line.dropFirst("  See '".count) }
        for ending in endings where line.hasSuffix(ending.english) {
            line = line.dropLast(ending.english.count) + ending.indonesian
        }
        return line
    }
}
