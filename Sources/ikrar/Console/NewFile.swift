import IkrarConsole

/// Files made for an operator.
enum NewFile {
    /// Writes `bytes` to a file at `path`, which only its owner reads: a receipt is personal data. A file there before is
    /// replaced, once all of the new one is on the disk.
    static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
        let file = try PartFile(path)
        try file.write(bytes)
        try file.finish()
    }
}
