/// The paths of the local API, HTTP/1.1 on the daemon's Unix socket. The catalogue is this type; the article
/// `LocalAPI` says what each answers.
package enum ControlPath {
    /// Where the daemon listens unless told otherwise.
    package static let defaultSocket = "/run/ikrar/ikrard.sock"

    /// `GET`: the state of the kiosk. The only path open to every local user.
    package static let status = "/v1/status"
    /// `POST` a ``ScanOrder``: one scan, answered when it is durable.
    package static let scans = "/v1/scans"
    /// `GET ?q=`: people of the roster by name or identifier.
    package static let people = "/v1/people"
    /// `POST` a ``LookupOrder``: whose number it is. Nothing is recorded.
    package static let lookups = "/v1/lookups"
    /// `GET ?person=`: counts of the open ceremony and of that person's unit.
    package static let progress = "/v1/progress"
    /// `POST` a ``VoidOrder``.
    package static let voids = "/v1/voids"
    /// `GET` below it, by leaf: the receipt of a record.
    package static let receipts = "/v1/receipts"
    /// `POST` the raw bytes of one YAML document.
    package static let documents = "/v1/documents"
    /// `GET`: the campaigns this kiosk knows.
    package static let campaigns = "/v1/campaigns"
    /// `GET`: the ceremonies this kiosk knows.
    package static let ceremonies = "/v1/ceremonies"
    /// `GET`: what roster is loaded.
    package static let roster = "/v1/roster"
    /// `POST ?name=`, body the raw file: stage a roster and answer with its preview.
    package static let rosterImports = "/v1/roster/imports"
    /// `GET ?campaign=&unit=&state=`: the audit report.
    package static let audit = "/v1/audit"
    /// `POST` a ``SyncOrder``.
    package static let sync = "/v1/sync"
    /// `POST`: write one row the way a scan is written and look one person up, and say how long that took.
    package static let probe = "/v1/probe"
    /// `GET` below it, by campaign: the text that is pledged.
    package static let texts = "/v1/texts"
    /// `GET`: what waits for HQ.
    package static let outbox = "/v1/outbox"
    /// `GET`: what speaks against HQ's log.
    package static let alarms = "/v1/alarms"
    /// `GET`: what HQ lacks, as a sealed file to carry there.
    package static let bundle = "/v1/bundle"
    /// `POST` HQ's receipt of such a file.
    package static let bundleReceipts = "/v1/bundle/receipts"
    /// `POST` an ``EnrolmentOrder``.
    package static let enrolment = "/v1/enrolment"
    /// `GET`: verify every chain in the store.
    package static let verification = "/v1/verification"
    /// `POST` a ``CaptureOrder``: the next code of a reader, which is not recorded.
    package static let captures = "/v1/captures"
    /// `POST` a ``TokenOrder``.
    package static let tokens = "/v1/tokens"
    /// `GET`: server-sent events.
    package static let events = "/v1/events"
    /// `GET`: Prometheus text.
    package static let metrics = "/metrics"

    /// `GET`: the receipt of a record. A leaf holds slashes; they travel escaped.
    package static func receipt(_ leaf: String) -> String { "\(receipts)/\(escape(leaf))" }

    /// `GET`: the text that is pledged in a campaign.
    package static func text(campaign id: String) -> String { "\(texts)/\(escape(id))" }

    /// `POST`: open a ceremony.
    package static func openCeremony(_ id: String) -> String { "\(ceremonies)/\(escape(id))/open" }

    /// `POST`: close a ceremony.
    package static func closeCeremony(_ id: String) -> String { "\(ceremonies)/\(escape(id))/close" }

    /// `DELETE`: forget a staged roster.
    package static func rosterImport(_ id: String) -> String { "\(rosterImports)/\(escape(id))" }

    /// `POST` a ``RosterCommitOrder``.
    package static func commitRosterImport(_ id: String) -> String { "\(rosterImport(id))/commit" }

    /// `POST`: put a parked record back into the queue. A signer's name holds slashes; they travel escaped.
    package static func releaseOutboxItem(signer: String, seq: UInt64) -> String {
        "\(outbox)/\(escape(signer))/\(seq)/release"
    }

    /// `POST` an ``AlarmAcknowledgementOrder``: somebody has taken note of an alarm.
    package static func acknowledgeAlarm(_ id: Int64) -> String { "\(alarms)/\(id)/acknowledgement" }

    /// `path` with `parameters` as its query; a parameter without a value is left out.
    package static func query(_ path: String, _ parameters: [(name: String, value: String?)]) -> String {
        let given = parameters.compactMap { name, value in value.map { "\(name)=\(escape($0))" } }
        return given.isEmpty ? path : path + "?" + given.joined(separator: "&")
    }

    /// Percent-encodes every byte outside RFC 3986 "unreserved", so that any text is one path segment or one value.
    package static func escape(_ text: String) -> String {
        var escaped: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                escaped.append(byte)
            default:
                let digits = Array("0123456789ABCDEF".utf8)
                escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
