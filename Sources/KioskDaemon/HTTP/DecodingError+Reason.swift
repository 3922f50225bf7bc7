extension DecodingError {
    /// What is wrong, in one line that holds none of the values.
    var reason: String {
        switch self {
        case .keyNotFound(let key, _):
            "missing key \"\(key.stringValue)\""
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            context.codingPath.isEmpty
                ? "the body is not a JSON object"
                : "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" has the wrong type"
        case .dataCorrupted(let context):
            context.codingPath.isEmpty ? "the body is not JSON" : context.debugDescription
        @unknown default:
            "the body is not what is expected"
        }
    }
}
