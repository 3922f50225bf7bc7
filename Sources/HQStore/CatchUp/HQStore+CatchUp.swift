import DurableSQLite
import GRDB
package import IkrarLedger

/// The way out for a store that was restored from an older copy than its published log.
extension HQStore {
    /// Takes back the entries that the published log in `source` has beyond this store, so that the same history goes on.
    ///
    /// Nothing is believed: the log's key signed the checkpoint, and the entries that are here followed by those of the
    /// bundles have its root, so the store is a true beginning of that log; each record's signature and place in its chain
    /// are checked as at admission. All of it is one transaction: what does not fit changes nothing. What is no part of a log
    /// is not there: openings, documents, tokens. Kiosks are asked for the openings they still have at their next greeting.
    ///
    /// Whoever calls this holds ``lockForServing()``, and opens the store anew afterwards.
    package func catchUp(from source: LogFolder, now: RecordTime) async throws(HQStoreError) -> CatchUpReport {
        guard let published = try source.checkpoint() else { throw .notPublished }
        var checkpoints = [published]
        // The own folder may show another one on the way, which the store then has to know as well.
        if let own = try logFolder.checkpoint(), own.checkpoint.tree.size < published.checkpoint.tree.size {
            checkpoints.insert(own, at: 0)
        }
        let check = PublishedLogCheck(store: self, folder: source)
        for checkpoint in checkpoints { try check.verify(checkpoint) }
        let erasure = Erasure(database, vault: vault)
        let keyFiles = (
            log: HQKeyFile(path: configuration.logKeyPath),
            registrar: HQKeyFile(path: configuration.registrarKeyPath)
        )
        let (vault, origin, signed) = (vault, authority.origin, checkpoints)
        do {
            try erasure.overwriteDeletions()
            let report = try await database.pool.write { connection in
                var transaction = try CatchUpTransaction(connection, vault: vault, origin: origin, now: now)
                try transaction.run(source, checkpoints: signed)
                let report = try transaction.finish()
                // The keys that sign from here on must be at hand.
                guard let keys = try KeysInUse(connection) else { throw HQStoreError.damaged("HQ's keys are missing") }
                for key in [keys.log] + [keys.formerLog].compactMap(\.self) { _ = try keyFiles.log.key(key) }
                _ = try keyFiles.registrar.key(keys.registrar)
                return report
            }
            try database.checkIdentity()
            try erasure.finish()
            directory.forget()
            return report
        } catch {
            throw HQStoreError(mapping: error)
        }
    }
}
