extension WitnessPolicy {
    /// The policy in `text`, to the letter of c2sp.org/tlog-policy.
    package init(parsing text: [UInt8]) throws(WitnessPolicyError) {
        guard text.count <= Self.maximumBytes else {
            throw WitnessPolicyError(line: 1, .tooLong(bytes: text.count, limit: Self.maximumBytes))
        }
        var parser = WitnessPolicyParser()
        var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        let tail = lines.removeLast()
        for line in lines { try parser.read(line) }
        guard tail.isEmpty else { throw WitnessPolicyError(line: lines.count + 1, .noLineEnd) }
        self = try parser.finish()
    }
}
