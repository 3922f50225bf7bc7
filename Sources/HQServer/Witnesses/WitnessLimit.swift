/// Every limit of asking a witness, with its unit and the reason for the number.
enum WitnessLimit {
    /// Bytes of an answer: some signature lines, also of post-quantum keys.
    static let answerBytesMax = 64 * 1024
    /// Bytes of header lines.
    static let headerBytesMax = 16 * 1024
    /// Questions about one checkpoint: one to learn the size, one with the proof, and one more for a size that another
    /// request of ours has moved meanwhile.
    static let roundsMax = 3
    /// How long witnesses that answered last time are waited for when the quorum is met without them.
    static let graceAfterQuorum = Duration.milliseconds(300)
    /// How often the delay after a failure doubles: from 1 s to 16 s, so that a witness that is back is soon asked.
    static let retryDoublingsMax = 4
    /// Bytes of an answer's text in a report.
    static let detailBytesMax = 200
    /// Bytes of the file of reports: 256 witnesses.
    static let reportFileBytesMax = 1 << 20
}
