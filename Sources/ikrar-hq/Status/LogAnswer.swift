import HQStore
import IkrarConsole
import IkrarLedger

/// The published log in `status`.
struct LogAnswer: Encodable {
    /// Entries that the published checkpoint covers.
    let publishedSize: UInt64
    /// Its root.
    let root: String
    /// When it was published, RFC 3339; nil before the first.
    let publishedAt: String?
    /// Entries of a signed checkpoint that waits for witnesses.
    let pendingSize: UInt64?

    /// The answer for the log's state.
    init(_ status: LogStatus) {
        publishedSize = status.published.size
        root = status.published.root.base64
        publishedAt = status.publishedAt.map { RecordTime(unixSeconds: $0, offsetMinutes: 0).text }
        pendingSize = status.isPending ? status.signed.size : nil
    }

    /// The same for an operator.
    var sentence: Message {
        guard let publishedAt else {
            return Message(indonesian: "Log terbit: belum ada", english: "Published log: none yet") + pending
        }
        let time = OperatorTime.message(publishedAt)
        let size = OperatorNumber.message(Int(publishedSize))
        return Message(
            indonesian: "Log terbit: \(size.indonesian) catatan, akar \(root), \(time.indonesian)",
            english: "Published log: \(size.english) records, root \(root), \(time.english)"
        ) + pending
    }

    private var pending: Message {
        guard let pendingSize else { return Message(indonesian: "", english: "") }
        let size = OperatorNumber.message(Int(pendingSize))
        return Message(
            indonesian: "; checkpoint \(size.indonesian) catatan menunggu saksi",
            english: "; a checkpoint of \(size.english) records waits for witnesses"
        )
    }

    private enum CodingKeys: String, CodingKey {
        case root
        case publishedSize = "published_size"
        case publishedAt = "published_at"
        case pendingSize = "pending_size"
    }
}
