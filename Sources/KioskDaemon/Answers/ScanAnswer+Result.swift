import IkrarLedger
import IkrarModel
import KioskControl
import KioskStore

extension ScanAnswer {
    /// The store's result as the API tells it; `reader` read it, when one did.
    init(_ result: ScanResult, reader: String? = nil) {
        self.init(
            outcome: ScanAnswerOutcome(rawValue: result.outcome.rawValue),
            person: result.person.map { PersonAnswer($0) },
            candidates: result.candidates.isEmpty ? nil : result.candidates.map { PersonAnswer($0) },
            records: result.records.map { RecordAnswer($0) },
            first: result.first.map { FirstRecordAnswer(time: $0.time.text, kiosk: $0.kiosk) },
            reason: result.reason,
            flags: result.flags.isEmpty ? nil : result.flags.map(\.rawValue),
            reader: reader
        )
    }
}

extension PersonAnswer {
    /// A person as the store knows them.
    init(_ person: PersonSummary) {
        self.init(
            id: person.id,
            name: person.name,
            unit: person.unit,
            category: person.category,
            identifierMasked: person.identifierMasked
        )
    }
}

extension RecordAnswer {
    /// A record of the store.
    init(_ record: RecordReference) {
        self.init(type: record.type.rawValue, seq: record.seq, leaf: record.leaf.base64)
    }
}
