import Hummingbird

extension LocalContext {
    /// A variable segment of the path, its escapes undone. Hummingbird hands it over as it was sent.
    func segment(_ name: String) throws(LocalProblem) -> String {
        guard let raw = parameters.get(name), let text = PercentText.decode(raw), !text.isEmpty else {
            throw .invalid("the path's \(name) is not percent-encoded UTF-8")
        }
        return text
    }
}
