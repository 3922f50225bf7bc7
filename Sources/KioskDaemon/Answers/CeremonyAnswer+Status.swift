import IkrarLedger
import IkrarModel
import KioskControl
import KioskStore

extension CeremonyAnswer {
    /// A ceremony of the store.
    init(_ status: CeremonyStatus) {
        let ceremony = status.ceremony
        self.init(
            id: ceremony.id,
            campaign: ceremony.campaignID,
            title: ceremony.title,
            kind: ceremony.kind.rawValue,
            mode: ceremony.mode.rawValue,
            date: ceremony.date?.iso,
            start: ceremony.start?.text,
            place: ceremony.place,
            zone: ceremony.zone.rawValue,
            records: ceremony.records.map(\.rawValue).sorted(),
            lateUntil: ceremony.lateUntil?.text,
            makeUp: ceremony.makeUpDates.isEmpty ? nil : ceremony.makeUpDates.map(\.iso),
            textBeforeSignOff: ceremony.showsTextBeforeSignOff ? true : nil,
            isOpen: status.isOpen,
            counts: CeremonyCounts(status.counts)
        )
    }
}

extension CeremonyCounts {
    /// Counts of a seal.
    init(_ counts: SealCounts) {
        self.init(
            attendance: Int(clamping: counts.attendance),
            pledge: Int(clamping: counts.pledge),
            unmatched: Int(clamping: counts.unmatched),
            void: Int(clamping: counts.void)
        )
    }
}
