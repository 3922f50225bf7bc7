import IkrarModel

extension DocumentError {
    /// The stable word for this error in JSON, logs and message catalogues.
    package var code: String {
        switch self {
        case .tooLarge: "too_large"
        case .notUTF8: "not_utf8"
        case .empty: "empty"
        case .syntax: "syntax"
        case .unsupportedSyntax: "unsupported_syntax"
        case .unknownKey: "unknown_key"
        case .duplicateKey: "duplicate_key"
        case .missingKey: "missing_key"
        case .wrongType: "wrong_type"
        case .unknownWord: "unknown_word"
        case .unusableText: "unusable_text"
        case .badID: "bad_id"
        case .badHash: "bad_hash"
        case .badDate(let refusal, _): refusal.code
        case .badTime: "bad_time"
        case .weekdayMismatch: "weekday_mismatch"
        case .listCount: "list_count"
        case .duplicateEntry: "duplicate_entry"
        case .unknownReference: "unknown_reference"
        case .circularReference: "circular_reference"
        }
    }

    /// Where it stands; nil when the whole file is meant.
    package var place: DocumentPlace? {
        switch self {
        case .tooLarge, .notUTF8, .empty: nil
        case .syntax(_, let line): DocumentPlace(path: "", line: line)
        case .unsupportedSyntax(_, let line), .duplicateKey(_, let line): DocumentPlace(path: "", line: line)
        case .unknownKey(_, let place, _), .missingKey(_, let place), .wrongType(let place, _),
            .unknownWord(_, let place, _, _), .unusableText(let place, _), .badID(_, let place), .badHash(let place),
            .badDate(_, let place), .badTime(_, let place), .weekdayMismatch(_, _, let place),
            .listCount(_, let place, _), .duplicateEntry(_, let place), .unknownReference(_, let place, _),
            .circularReference(_, let place):
            place
        }
    }
}

extension DocumentError: CustomStringConvertible {
    /// Where and what is wrong, in English; programs translate by `code`.
    package var description: String {
        let place = place.map(\.description) ?? ""
        return (place.isEmpty ? "" : place + ": ") + problem
    }

    private var problem: String {
        switch self {
        case .tooLarge(let bytes, let limit): "\(bytes) bytes, more than the \(limit) a document may have"
        case .notUTF8: "the file is not UTF-8 text"
        case .empty: "the file is empty"
        case .syntax(let problem, _): "not YAML: \(problem)"
        case .unsupportedSyntax(let found, _):
            "“\(found)”: anchors, aliases and tags are not used in documents; write it out"
        case .unknownKey(let key, _, let nearest): "unknown key “\(key)”" + Self.suggestion(nearest)
        case .duplicateKey(let key, _): "the key “\(key)” is given twice"
        case .missingKey(let key, _): "the key “\(key)” is missing"
        case .wrongType(_, let expected): "a \(expected) is expected here"
        case .unknownWord(let word, _, let allowed, let nearest):
            "“\(word)” is none of \(allowed.joined(separator: ", "))" + Self.suggestion(nearest)
        case .unusableText(_, .empty): "the text is empty"
        case .unusableText(_, .tooLong(let bytes, let limit)): "the text has \(bytes) bytes, more than \(limit)"
        case .unusableText(_, .controlCharacter): "the text holds a control character or an unexpected line break"
        case .badID(let id, _):
            "“\(id)” is no id: 1 to 64 of a–z, 0–9, “.”, “_”, “-”, beginning with a letter or digit"
        case .badHash: "a SHA-256 has 64 digits of 0–9 and a–f"
        case .badDate(let refusal, _): refusal.description
        case .badTime(let text, _): "“\(text)” is no time of day; write \"07:30\""
        case .weekdayMismatch(let written, let date, _):
            "\(date.iso) is a \(date.weekday.indonesianName), not “\(written)”: check the date"
        case .listCount(let count, _, let allowed):
            "\(count) entries, but \(allowed.lowerBound) to \(allowed.upperBound) are allowed"
        case .duplicateEntry(let key, _): "“\(key)” is given twice"
        case .unknownReference(let key, _, let nearest): "no entry has the key “\(key)”" + Self.suggestion(nearest)
        case .circularReference(let keys, _): "these follow each other in a circle: \(keys.joined(separator: " → "))"
        }
    }

    private static func suggestion(_ nearest: String?) -> String {
        nearest.map { ", did you mean “\($0)”?" } ?? ""
    }
}
