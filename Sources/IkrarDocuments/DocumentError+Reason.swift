package import IkrarModel

extension DocumentError {
    /// Code, place and operands, for whoever says them in a person's language.
    package var reason: DocumentReason {
        var reason = DocumentReason(code: code, path: place?.path ?? "", line: place?.line)
        switch self {
        case .tooLarge(let bytes, let limit): (reason.count, reason.limit) = (bytes, limit)
        case .notUTF8, .empty, .badHash: break
        case .syntax(let problem, _): reason.found = problem
        case .unsupportedSyntax(let found, _), .duplicateKey(let found, _), .missingKey(let found, _),
            .badID(let found, _), .badTime(let found, _), .duplicateEntry(let found, _):
            reason.found = found
        case .unknownKey(let key, _, let nearest), .unknownReference(let key, _, let nearest):
            (reason.found, reason.nearest) = (key, nearest)
        case .wrongType(_, let expected): reason.allowed = [expected]
        case .unknownWord(let word, _, let allowed, let nearest):
            (reason.found, reason.nearest, reason.allowed) = (word, nearest, allowed)
        case .unusableText(_, .empty): reason.count = 0
        case .unusableText(_, .tooLong(let bytes, let limit)): (reason.count, reason.limit) = (bytes, limit)
        case .unusableText(_, .controlCharacter): break
        case .badDate(.unreadable(let text), _), .badDate(.noSuchDay(let text), _):
            (reason.code, reason.found) = ("bad_date", text)
        case .weekdayMismatch(let written, let date, _):
            (reason.found, reason.allowed) = (written, [date.iso, date.weekday.indonesianName])
        case .listCount(let count, _, let allowed):
            (reason.count, reason.limit) = (count, allowed.upperBound)
            reason.allowed = ["\(allowed.lowerBound)", "\(allowed.upperBound)"]
        case .circularReference(let keys, _): reason.found = keys.joined(separator: " → ")
        }
        return reason
    }
}
