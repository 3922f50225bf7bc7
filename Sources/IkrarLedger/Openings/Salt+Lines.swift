extension LineWriter {
    /// Writes the `salt` line.
    mutating func salt(_ salt: [UInt8]) throws(LedgerError) {
        guard salt.count == Opening.saltBytes else {
            throw .unencodable(field: "salt", expected: "\(Opening.saltBytes) bytes")
        }
        line("salt", base64: salt)
    }
}

extension LineReader {
    /// Reads the `salt` line.
    mutating func salt() throws(LedgerError) -> [UInt8] {
        try base64("salt", count: Opening.saltBytes)
    }
}
