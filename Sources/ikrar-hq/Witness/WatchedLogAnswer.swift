import HQWitness
import IkrarConsole
import IkrarLedger

/// One log in `witness status` and `witness add-log`.
struct WatchedLogAnswer: Encodable {
    /// The log's identity.
    let origin: String
    /// Its vkeys.
    let logKeys: [String]
    /// The size cosigned last.
    let size: UInt64?
    /// The root cosigned last, base64.
    let root: String?
    /// When that was cosigned, RFC 3339.
    let cosignedAt: String?
    /// Whether the store is an older copy.
    let isBehind: Bool

    /// The answer for a log.
    init(_ status: WatchedLogStatus) {
        origin = status.log.origin
        logKeys = status.log.keys.map(\.text)
        size = status.tree?.size
        root = status.tree?.root.base64
        cosignedAt = status.cosignedAt.flatMap { Int64(exactly: $0) }
            .map { RecordTime(unixSeconds: $0, offsetMinutes: 0).text }
        isBehind = status.isBehindMark
    }

    /// The same for an operator.
    func line(in language: Language) -> String {
        if isBehind {
            return Message(
                indonesian: "\(origin): SALINAN LAMA — tidak menandatangani apa pun; hubungi penulis kebijakan saksi",
                english: "\(origin): AN OLDER COPY — cosigns nothing; tell those who name this witness in a policy"
            ).text(in: language)
        }
        guard let size, let cosignedAt else {
            return Message(
                indonesian: "\(origin): belum ada yang ditandatangani",
                english: "\(origin): nothing cosigned yet"
            ).text(in: language)
        }
        let time = OperatorTime.message(cosignedAt)
        let count = OperatorNumber.message(Int(clamping: size))
        return Message(
            indonesian: "\(origin): \(count.indonesian) catatan, ditandatangani \(time.indonesian)",
            english: "\(origin): \(count.english) entries, cosigned \(time.english)"
        ).text(in: language)
    }

    private enum CodingKeys: String, CodingKey {
        case origin, size, root
        case logKeys = "log_keys"
        case cosignedAt = "cosigned_at"
        case isBehind = "is_behind"
    }
}
