import IkrarLedger

extension SealCounts {
    /// These counts with one more record of this type; types a seal does not count leave them as they are.
    func adding(_ type: RecordType, count: UInt64 = 1) -> SealCounts {
        SealCounts(
            attendance: attendance + (type == .attendance ? count : 0),
            pledge: pledge + (type == .pledge ? count : 0),
            unmatched: unmatched + (type == .unmatched ? count : 0),
            void: void + (type == .void ? count : 0)
        )
    }
}
