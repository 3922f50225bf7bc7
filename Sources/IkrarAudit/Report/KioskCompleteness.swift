/// Whether a kiosk's records are all here, and what is known about it.
package struct KioskCompleteness: Codable, Hashable, Sendable {
    /// The kiosk's key name.
    package let kiosk: String
    /// Whether nothing more is to be expected from it.
    package let isIn: Bool
    /// The last seq stored; nil when nothing is.
    package let seq: UInt64?
    /// RFC 3339 time of that record; nil when nothing is stored.
    package let time: String?
    /// RFC 3339 time of the kiosk's last contact; nil when it never made one.
    package let lastSeen: String?
    /// How many records below the kiosk's reported head are known to be missing.
    package let missing: UInt64
    /// The ceremony that is open there; nil when none is.
    package let openCeremony: String?

    /// HQ's view of a kiosk. It is in when it has made contact, the head it reported is what HQ stored, no record before
    /// that is missing, and no ceremony is open. `reportedSeq` is nil for a kiosk that says it has no record.
    package init(
        kiosk: String,
        storedSeq: UInt64?,
        reportedSeq: UInt64?,
        time: String?,
        lastSeen: String?,
        gaps: UInt64,
        openCeremony: String?
    ) {
        let notYetSent =
            Self.recordCount(upTo: reportedSeq)
            - min(
                Self.recordCount(upTo: reportedSeq),
                Self.recordCount(upTo: storedSeq)
            )
        let (missing, overflow) = gaps.addingReportingOverflow(notYetSent)
        self.kiosk = kiosk
        self.seq = storedSeq
        self.time = time
        self.lastSeen = lastSeen
        self.missing = overflow ? .max : missing
        self.openCeremony = openCeremony
        self.isIn = lastSeen != nil && storedSeq == reportedSeq && gaps == 0 && openCeremony == nil
    }

    /// A kiosk's view of itself: in when no ceremony is open.
    package init(itself kiosk: String, seq: UInt64?, time: String?, now: String, openCeremony: String?) {
        self.kiosk = kiosk
        self.isIn = openCeremony == nil
        self.seq = seq
        self.time = time
        self.lastSeen = now
        self.missing = 0
        self.openCeremony = openCeremony
    }

    /// A seq is the peer's word: the largest must not trap.
    private static func recordCount(upTo seq: UInt64?) -> UInt64 {
        guard let seq else { return 0 }
        return seq == .max ? .max : seq + 1
    }

    private enum CodingKeys: String, CodingKey {
        case kiosk
        case isIn = "in"
        case seq
        case time
        case lastSeen = "last_seen"
        case missing
        case openCeremony = "open_ceremony"
    }
}
