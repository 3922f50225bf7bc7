package import IkrarLedger
package import IkrarRoster

extension KioskStore {
    /// Begins a roster import and returns its id. One is under way at a time: a new one takes the place of another.
    package func beginRosterImport(fileName: String) async throws(KioskStoreError) -> String {
        throw .unexpected("not written yet")
    }

    /// Stages rows of the file. Entries may come in parts of any size; memory stays bounded by a part.
    ///
    /// Throws ``KioskStoreError/unknownImport`` when the import is not the one under way.
    package func stage(_ entries: [RosterEntry], import id: String) async throws(KioskStoreError) {
        throw .unexpected("not written yet")
    }

    /// What committing the import would do. `summary` is what the reader said at the end of the file.
    package func preview(import id: String, summary: RosterSummary) async throws(KioskStoreError) -> RosterPreview {
        throw .unexpected("not written yet")
    }

    /// Commits a previewed import as one transaction. `time` dates the employments that end.
    ///
    /// Throws ``KioskStoreError/needsConfirmation`` when the preview says so and `confirmed` is false; the import stays.
    @discardableResult
    package func commitRosterImport(
        _ id: String,
        confirmed: Bool,
        time: RecordTime
    ) async throws(KioskStoreError) -> RosterPreview {
        throw .unexpected("not written yet")
    }

    /// Forgets a staged import. An unknown one is forgotten already.
    package func discardRosterImport(_ id: String) async throws(KioskStoreError) {
        throw .unexpected("not written yet")
    }

    /// The roster on this kiosk.
    package func rosterStatus() async throws(KioskStoreError) -> RosterStatus {
        throw .unexpected("not written yet")
    }

    /// People whose name has all words of `text` (or whose identifier it is), ordered by name, at most `limit`.
    package func find(_ text: String, limit: Int) async throws(KioskStoreError) -> [PersonSummary] {
        throw .unexpected("not written yet")
    }
}
