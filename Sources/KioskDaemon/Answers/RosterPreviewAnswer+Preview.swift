import IkrarLedger
import IkrarRoster
import KioskControl
import KioskStore

extension RosterPreviewAnswer {
    /// A preview of the store.
    init(_ preview: RosterPreview, importID: String, skipped: Int? = nil, committed: Bool? = nil) {
        self.init(
            importID: importID,
            new: preview.new,
            changed: preview.changed,
            ended: preview.ended,
            unchanged: preview.unchanged,
            refusedCount: preview.refusedCount,
            refused: preview.refused.map { RosterRefusalAnswer($0) },
            conflicts: preview.conflicts,
            units: preview.unitCount,
            skipped: skipped,
            endedSample: preview.endedSample.isEmpty ? nil : preview.endedSample.map { PersonAnswer($0) },
            needsConfirmation: preview.needsConfirmation,
            committed: committed
        )
    }
}

extension RosterRefusalAnswer {
    /// A row that is not taken.
    init(_ refusal: RosterRefusal) {
        self.init(
            row: refusal.row,
            column: refusal.column,
            reason: refusal.reason.code,
            detail: refusal.reason.detail,
            numbers: refusal.reason.numbers.isEmpty ? nil : refusal.reason.numbers
        )
    }
}

extension PersonAnswer {
    /// Someone whose employment ends. A preview does not say the category.
    init(_ person: RosterEndedPerson) {
        self.init(
            id: person.id,
            name: person.name,
            unit: person.unit,
            category: "",
            identifierMasked: person.identifierMasked
        )
    }
}

extension RosterStatusAnswer {
    /// The roster of the store.
    init(_ status: RosterStatus) {
        self.init(
            people: status.people,
            units: status.units,
            importedAt: status.importedAt?.text,
            fileName: status.fileName
        )
    }
}
