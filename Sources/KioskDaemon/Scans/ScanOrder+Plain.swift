import KioskControl

extension ScanOrder {
    /// The order in `bytes` when they are what programs send for a scan: one object of strings without escapes, each known
    /// key once. `nil` for everything else, right or wrong, which the JSON decoder judges.
    ///
    /// - Parameter bytes: Valid UTF-8.
    init?(plain bytes: [UInt8]) {
        var reader = PlainJSON(bytes)
        var values: [String: String] = [:]
        guard reader.take("{") else { return nil }
        repeat {
            guard let key = reader.string(), reader.take(":"), let value = reader.string(),
                values.updateValue(value, forKey: key) == nil
            else { return nil }
        } while reader.take(",")
        guard reader.take("}"), reader.isAtEnd, let input = values.removeValue(forKey: "input") else { return nil }
        self.init(
            input: input,
            method: values.removeValue(forKey: "method"),
            act: values.removeValue(forKey: "act"),
            person: values.removeValue(forKey: "person"),
            witness: values.removeValue(forKey: "witness")
        )
        guard values.isEmpty else { return nil }
    }
}
