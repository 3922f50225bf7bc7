import IkrarAudit
import IkrarLedger

/// One record of the log that decides about another record, a person or a key, for the list that auditors read.
struct ExportedAct: Encodable {
    /// Its index in the log.
    let index: UInt64
    /// Its type.
    let type: String
    /// Who signed it.
    let by: String
    /// When, as written there.
    let time: String
    /// Its leaf hash.
    let leaf: String
    /// The leaf hash of the record it names.
    let target: String?
    /// The campaign it is about.
    let campaign: String?
    /// The code of its reason.
    let reason: String?
    /// Its ground, in words.
    let ground: String?
    /// The last day of an excuse.
    let until: String?
    /// The key it is about.
    let key: String?

    /// The act in `record`; nil when it is none.
    init?(_ signed: SignedRecord, index: UInt64) {
        var (campaign, reason, ground, until, key): (String?, String?, String?, String?, String?)
        switch signed.record.body {
        case .void(let body): reason = body.reason
        case .match(let body): reason = body.reason
        case .correct(let body): reason = body.reason
        case .excuse(let body): (campaign, reason, until) = (body.campaign, body.reason, body.until)
        case .erase(let body): ground = body.ground
        case .disclose(let body): (campaign, ground) = (body.campaign, body.ground)
        case .rotate(let body): (key, reason) = (body.old.text, body.reason)
        case .enrol(let body): key = body.key.text
        case .revoke(let body): key = body.key
        case .attendance, .pledge, .unmatched, .seal, .define: return nil
        }
        self.index = index
        type = signed.record.type.rawValue
        by = signed.record.header.by
        time = signed.record.header.time.text
        leaf = signed.leaf.base64
        target = signed.record.body.leaf?.base64
        (self.campaign, self.reason, self.ground, self.until, self.key) = (campaign, reason, ground, until, key)
    }

    /// The first line of the list.
    static let heading = CSVLine.encoded([
        "index", "type", "by", "time", "leaf", "target", "campaign", "reason", "ground", "until", "key",
    ])

    /// The line of this act.
    var line: String {
        CSVLine.encoded([
            String(index), type, by, time, leaf, target ?? "", campaign ?? "", reason ?? "", ground ?? "", until ?? "",
            key ?? "",
        ])
    }
}
