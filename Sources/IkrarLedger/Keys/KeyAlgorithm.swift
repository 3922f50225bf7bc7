/// What a key of C2SP signed notes is for: the byte before the key's own in a vkey or skey, which enters the key ID.
enum KeyAlgorithm: UInt8 {
    /// Ed25519 over a note's text: records, checkpoints, transport.
    case ed25519 = 0x01
    /// Ed25519 over a timestamped checkpoint: a witness's cosignature/v1 (c2sp.org/tlog-cosignature).
    case cosignature = 0x04

    /// The algorithm in the words errors use.
    var words: String {
        switch self {
        case .ed25519: "algorithm 1 (Ed25519)"
        case .cosignature: "algorithm 4 (cosignature/v1)"
        }
    }
}
