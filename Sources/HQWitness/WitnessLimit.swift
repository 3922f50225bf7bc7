import IkrarLedger

/// Every limit of a witness, with its unit and the reason for the number.
enum WitnessLimit {
    /// Bytes of a request's body: a checkpoint and 63 hashes.
    static let bodyBytesMax = AddCheckpointRequest.maximumBytes
    /// Requests kept as evidence; more are only logged. One proves a log's guilt, the rest is for whoever looks into it.
    static let evidenceMax = 1000
    /// Bytes of the key file: a key name, its number and its base64 fit well.
    static let keyFileBytesMax = 1024
    /// Bytes of a log's description: its origin and some keys.
    static let logFileBytesMax = 64 * 1024
    /// Keys of one log: the one in use, the next one, and some that were.
    static let logKeysMax = 16
    /// Bytes of a mark: a number and a hash.
    static let markBytesMax = 128
    /// Seconds after which a log should ask again when the disk does not take the new size.
    static let retrySeconds = 5
}
