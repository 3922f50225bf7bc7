/// The values of a mapping whose keys are all known.
struct YAMLMapping {
    let place: DocumentPlace
    let values: [String: YAMLNode]

    /// A value that must be there.
    func required(_ key: String) throws(DocumentError) -> YAMLNode {
        guard let value = values[key] else { throw .missingKey(key, at: place) }
        return value
    }

    /// A value that may be missing.
    func optional(_ key: String) -> YAMLNode? { values[key] }
}
