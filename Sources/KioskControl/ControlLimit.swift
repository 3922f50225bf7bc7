/// What either end of the local API refuses to exceed.
package enum ControlLimit {
    /// A scanned or typed input: the longest real one, a labelled number with separators, is under 40 bytes.
    package static let inputBytesMax = 256
    /// A name of a witness or an officer in an order: the longest real ones with titles are under 100 bytes.
    package static let nameBytesMax = 200
    /// A JSON order. The largest, an enrolment with a token and a key, is under 1 KiB.
    package static let orderBytesMax = 64 * 1024
    /// Bytes of a witness policy, which travels in an order: some 300 witnesses.
    package static let policyBytesMax = 32 * 1024
    /// A document: what the document reader itself accepts.
    package static let documentBytesMax = 256 * 1024
    /// A roster file: 100,000 rows of the 69 columns of a SIASN export stay under 100 MB.
    package static let rosterBytesMax = 512 * 1024 * 1024
    /// HQ's receipt of a bundle: what the format allows, 5 MiB, and room for it to grow.
    package static let bundleReceiptBytesMax = 8 * 1024 * 1024
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
    /// Connecting: a local daemon that takes longer does not accept any more.
    package static let connectTimeout = Duration.seconds(5)
    /// An ordinary order: an SD card may take 2 s for a sync, and a dozen orders may wait before this one.
    package static let orderTimeout = Duration.seconds(30)
    /// A roster's upload, staging and preview, or its commit: 100,000 rows on a slow card.
    package static let rosterTimeout = Duration.seconds(1800)
    /// A bundle's way onto a slow stick: 100,000 records, 100 MB, at 60 kB/s. Proving its receipt takes less.
    package static let bundleTimeout = Duration.seconds(1800)
    /// A verification reads and checks every record.
    package static let verificationTimeout = Duration.seconds(1800)
    /// An audit reads every person.
    package static let auditTimeout = Duration.seconds(300)
    /// `sync --wait`, and an enrolment, which asks HQ twice: as long as HQ may take on a bad line.
    package static let headquartersTimeout = Duration.seconds(300)
    /// How long a reader's next code is waited for when nothing is said (s): long enough to fetch the badge.
    package static let captureSecondsDefault = 30
    /// How long it may be waited for (s).
    package static let captureSecondsMax = 300
    /// A capture: its longest wait and an ordinary order.
    package static let captureTimeout = Duration.seconds(330)
    /// The longest path of a Unix socket in bytes (`sun_path` without its NUL, unix(7)).
    package static let socketPathBytesMax = 107
}
