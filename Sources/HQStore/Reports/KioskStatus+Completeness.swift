package import IkrarAudit
import IkrarLedger

extension KioskStatus {
    /// Whether everything the kiosk has is at HQ, as reports say it.
    ///
    /// A split chain counts as a gap: one of its branches is missing. Of a revoked kiosk all that may still come is what its
    /// revocation accepts.
    package var completeness: KioskCompleteness {
        KioskCompleteness(
            kiosk: signer,
            storedSeq: lastSeq,
            reportedSeq: revokedAt == nil ? reportedSeq : revokedSeq,
            time: headTime,
            lastSeen: lastSeenAt.map { RecordTime(unixSeconds: $0, offsetMinutes: 0).text },
            gaps: UInt64(gaps + forks),
            openCeremony: revokedAt == nil ? openCeremony : nil
        )
    }
}
