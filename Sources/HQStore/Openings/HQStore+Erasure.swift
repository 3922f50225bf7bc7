import GRDB
package import IkrarLedger

/// Destroying what a record's commitment stands for.
extension HQStore {
    /// Destroys the opening of a record's subject, with the key it is kept under, and appends `erase`. On return both are
    /// gone from the database, its journal and the key file, and no backup of the database can be read at this place any
    /// more. The record stands, and counts for whom it counted.
    ///
    /// - Parameter ground: why, in words that name nobody: everybody may read them, for ever.
    package func erase(
        leaf: Hash32,
        ground: String,
        context: ActContext
    ) async throws(HQStoreError) -> [HQAct] {
        try ActTransaction.check(ground: ground)
        let erasure = Erasure(database, vault: vault)
        do {
            try erasure.overwriteDeletions()
        } catch {
            throw HQStoreError(mapping: error)
        }
        let acts = try await act(context) { acts in
            let target = try acts.record(leaf)
            guard target.record.body.subject != nil else {
                throw HQStoreError.actRefused(.wrongType(target.record.type.rawValue))
            }
            guard try LogReader.hasOpening(acts.database, at: target.index) else {
                throw HQStoreError.actRefused(.noOpening)
            }
            let act = try acts.write { clock, officer, _ in
                .erase(EraseBody(clock: clock, operator: officer, leaf: leaf, ground: ground))
            }
            try Erasure.begin(acts.database, index: target.index, recordIndex: Int64(act.index))
        }
        do {
            try erasure.finish()
        } catch {
            throw HQStoreError(mapping: error)
        }
        return acts
    }
}
