/// What the argument parser says itself, which it knows in English only, in the operator's language.
struct UsageText: Sendable {
    private static let openings: [(english: String, indonesian: String)] = [
        ("Usage:", "Pemakaian:"),
        ("Help:", "Bantuan:"),
        ("OVERVIEW:", "RINGKASAN:"),
        ("USAGE:", "PEMAKAIAN:"),
        ("ARGUMENTS:", "ARGUMEN:"),
        ("OPTIONS:", "OPSI:"),
        ("SUBCOMMANDS:", "SUBPERINTAH:"),
        ("  See '", "  Lihat '"),
    ]

    private static let endings: [(english: String, indonesian: String)] = [
        ("Show the version.", "Tampilkan versi."),
        ("Show help information.", "Tampilkan bantuan."),
        ("Show subcommand help information.", "Tampilkan bantuan subperintah."),
        ("' for more information.", "' untuk keterangan."),
        ("' for detailed help.", "' untuk bantuan rinci."),
        ("(default)", "(bawaan)"),
    ]

    /// What may stand anywhere in a line, of one length where something aligned may follow.
    private static let words: [(english: String, indonesian: String)] = [
        ("<subcommand>", "<subperintah>"),
        (" (default) ", " (bawaan)  "),
        ("(default: ", "(bawaan: "),
        ("(values: ", "(nilai: "),
        ("; default: ", "; bawaan: "),
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
        if line.hasPrefix("Error: ") {
            let words = String(line.dropFirst("Error: ".count))
            return "Galat: " + (UsageSentence.indonesian(words) ?? words)
        }
        var line = UsageSentence.indonesian(line) ?? line
        for opening in openings where line.hasPrefix(opening.english) {
            line = opening.indonesian + line.dropFirst(opening.english.count)
        }
        for word in words {
            while let found = line.firstRange(of: word.english) { line.replaceSubrange(found, with: word.indonesian) }
        }
        for ending in endings where line.hasSuffix(ending.english) {
            line = line.dropLast(ending.english.count) + ending.indonesian
        }
        return line
    }
}
