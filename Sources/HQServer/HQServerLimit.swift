/// Every limit of HQ's server, with its unit and the reason for the number.
package enum HQServerLimit {
    /// Requests to enrol that one address may make at once, and how many seconds pay for one more: an operator who
    /// mistypes a token never meets it, a guesser does.
    static let enrolmentBurst = 20
    /// Seconds after which an address that used up its burst may try once more.
    static let enrolmentSecondsPerRequest = 6.0
    /// Requests that one kiosk may make at once; a long backlog is pushed as fast as HQ takes it.
    static let recordsBurst = 500
    /// Seconds that pay for one more request of a kiosk: 200 a second is more than one can send batches.
    static let recordsSecondsPerRequest = 0.005
    /// Addresses or kiosks whose recent requests are remembered; more than connections, so that none is forgotten early.
    static let rateKeysMax = 10_000
    /// Seconds after which a kiosk should come again when the database does not answer.
    static let retrySeconds = 5
    /// Bytes of an enrolment request: 16 keys with proofs are about 5 KiB.
    static let enrolmentBodyBytesMax = 64 * 1024
    /// Seconds that a push waits for its checkpoint: witnesses take 10 at the most and a slow disk a few, and a kiosk gives up
    /// on a silent answer after 30.
    package static let publicationWaitSeconds = 20
    /// Seconds between two looks for entries that came into the log by commands beside the server, and for witnesses
    /// that did not answer: an enrolment is in the published log before anybody could ask for it.
    static let publishingIntervalSeconds = 1
    /// Publishing intervals between two looks for partial tiles that nobody needs any more.
    static let publicationsPerSweep = 300
    /// Bytes of a path below the log: the deepest tile of the largest log has 44.
    static let logPathBytesMax = 64
    /// Bytes of a token in a header field.
    static let tokenBytesMax = 256
}
