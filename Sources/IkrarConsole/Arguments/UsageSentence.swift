/// A sentence of the argument parser in both languages; `{}` stands for an operand.
struct UsageSentence: Sendable {
    private let english: [String]
    private let indonesian: [String]

    private init(_ english: String, _ indonesian: String) {
        self.english = Self.literals(english)
        self.indonesian = Self.literals(indonesian)
    }

    /// `line` in Indonesian, its operands as they are; nil where it is none of the parser's sentences.
    static func indonesian(_ line: String) -> String? {
        for sentence in all {
            guard var operands = sentence.operands(of: line) else { continue }
            if sentence.english.last == ".", sentence.english.count == 4 {
                // The parser joins the values it would take.
                operands[operands.count - 1] = joined(operands[operands.count - 1])
            }
            var text = sentence.indonesian[0]
            for (operand, literal) in zip(operands, sentence.indonesian.dropFirst()) { text += operand + literal }
            return text
        }
        return nil
    }

    /// The more a sentence says, the earlier it stands: a shorter one may be the beginning of a longer.
    private static let all = [
        UsageSentence("Unknown option '{}'. Did you mean '{}'?", "Opsi tidak dikenal: '{}'. Maksudnya '{}'?"),
        UsageSentence("Unknown option '{}'", "Opsi tidak dikenal: '{}'"),
        UsageSentence(
            "   or: Missing value for '{}' in '{}'",
            "   atau: nilai belum diberikan untuk '{}' dalam '{}'"
        ),
        UsageSentence("Missing value for '{}'", "Nilai belum diberikan untuk '{}'"),
        UsageSentence("Missing expected argument '{}'", "Argumen belum diberikan: '{}'"),
        UsageSentence("Missing one of: '{}'", "Berikan salah satu dari: '{}'"),
        UsageSentence("Missing required subcommand.", "Subperintah belum diberikan."),
        UsageSentence("Unexpected argument '{}'", "Argumen tidak terduga: '{}'"),
        UsageSentence("{} unexpected arguments: '{}'", "{} argumen tidak terduga: '{}'"),
        UsageSentence(
            "The option '{}' does not take any value, but '{}' was specified.",
            "Opsi '{}' tidak menerima nilai, tetapi diberi '{}'."
        ),
        UsageSentence(
            "Value to be set with flag '{}' had already been set with flag '{}'",
            "'{}' bertentangan dengan '{}' yang sudah diberikan"
        ),
        UsageSentence(
            "The value '{}' is invalid for '{}'. Please provide one of the following:",
            "Nilai tidak diterima: '{}' untuk '{}'. Berikan salah satu dari:"
        ),
        UsageSentence(
            "The value '{}' is invalid for '{}'. Please provide one of {}.",
            "Nilai tidak diterima: '{}' untuk '{}'. Berikan salah satu dari {}."
        ),
        UsageSentence("The value '{}' is invalid for '{}'", "Nilai tidak diterima: '{}' untuk '{}'"),
        UsageSentence("The value '{}' is invalid.", "Nilai tidak diterima: '{}'."),
        UsageSentence("Invalid option: {}", "Opsi tidak sah: {}"),
    ]

    private static func literals(_ template: String) -> [String] {
        var rest = template[...]
        var literals: [String] = []
        while let hole = rest.firstRange(of: "{}") {
            literals.append(String(rest[..<hole.lowerBound]))
            rest = rest[hole.upperBound...]
        }
        return literals + [String(rest)]
    }

    private static func joined(_ values: String) -> String {
        var values = values
        for (english, indonesian) in [("' or '", "' atau '"), ("' and '", "' dan '")] {
            if let found = values.firstRange(of: english) { values.replaceSubrange(found, with: indonesian) }
        }
        return values
    }

    /// What stands in the holes; nil where the line is another sentence.
    private func operands(of line: String) -> [String]? {
        guard line.hasPrefix(english[0]) else { return nil }
        var rest = line.dropFirst(english[0].count)
        guard english.count > 1 else { return rest.isEmpty ? [] : nil }
        var operands: [String] = []
        for literal in english[1..<(english.count - 1)] {
            guard let found = rest.firstRange(of: literal) else { return nil }
            operands.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        let end = english[english.count - 1]
        guard rest.hasSuffix(end), rest.count >= end.count else { return nil }
        return operands + [String(rest.dropLast(end.count))]
    }
}
