/// What either end of the local API refuses to exceed.
package enum ControlLimit {
    /// A scanned or typed input: the longest real one, a labelled number with separators, is under 40 bytes.
    package static let inputBytesMax = 256
    /// A JSON order. The largest, an enrolment with a token and a key, is under 1 KiB.
    package static let orderBytesMax = 64 * 1024
    /// A document: what the document reader itself accepts.
    package static let documentBytesMax = 256 * 1024
    /// A roster file: 100,000 rows of the 69 columns of a SIASN export stay under 100 MB.
    package static let rosterBytesMax = 512 * 1024 * 1024
    /// An ordinary answer.
    package static let answerBytesMax = 4 * 1024 * 1024
    /// An audit report: 100,000 people at about 400 bytes each.
    package static let auditBytesMax = 128 * 1024 * 1024
    /// Headers of an answer.
    package static let headerBytesMax = 64 * 1024
    /// People in one answer to a search; more would not be read.
    package static let peopleMax = 50
    /// Items in one answer of the outbox.
    package static let outboxItemsMax = 500
    /// A local connection that takes longer than this is not answered by anybody. Seconds.
    package static let connectSeconds = 5.0
    /// An ordinary order. An SD card may take 2 s for a sync, and 15 orders may wait before this one. Seconds.
    package static let orderSeconds = 30.0
    /// A roster: upload, staging and preview, or the commit, of 100,000 rows on a slow card. Seconds.
    package static let rosterSeconds = 1800.0
    /// A verification reads and checks every record. Seconds.
    package static let verificationSeconds = 1800.0
    /// An audit reads every person. Seconds.
    package static let auditSeconds = 300.0
    /// `sync --wait`, and an enrolment, which asks HQ twice: as long as HQ may take on a bad line. Seconds.
    package static let headquartersSeconds = 300.0
}
