import GRDB
package import IkrarLedger

extension KioskStore {
    /// The HQ this kiosk is enrolled at; `nil` before.
    package func enrolment() async throws(KioskStoreError) -> Enrolment? {
        try await core().read { db in try Enrolment.stored(db) }
    }

    /// The key that signs requests to HQ, made at the first call. Its private half does not leave this process.
    package func transportKey() throws(KioskStoreError) -> SignerKey {
        do {
            return try core().keys.transportKey()
        } catch {
            throw KioskStoreError(mapping: error, database: directory.database)
        }
    }

    /// Prepares the keys for an enrolment under the names HQ offers.
    ///
    /// The first is the signer HQ names, made now unless it was before (an enrolment whose answer was lost); then every
    /// older signer whose chain holds records, so that those can be sent. A kiosk that is enrolled already gets a new key for
    /// its requests. Nothing else changes before ``completeEnrolment(_:)``.
    package func beginEnrolment(
        origin: String,
        site: String,
        signer: String
    ) async throws(KioskStoreError) -> EnrolmentDraft {
        try SignerName.check(origin: origin, site: site)
        try SignerName.check(signer)
        let core = try core()
        let (rows, isEnrolled) = try await core.read { db in
            let rows = try SignerRow.all(db).map { (row: $0, nextSeq: try $0.nextSeq(db)) }
            return (rows, try Enrolment.stored(db) != nil)
        }
        do {
            var keys: [SignerKey] = []
            if let known = try core.keys.signer(named: signer) {
                keys.append(known)
            } else {
                keys.append(try core.keys.makeSigner(name: signer))
            }
            for (row, nextSeq) in rows where nextSeq > 0 && row.name != signer {
                keys.append(try core.keys.signer(try VerifierKey(parsing: row.verifierKey)))
            }
            let transportKey = isEnrolled ? try core.keys.nextTransportKey() : try core.keys.transportKey()
            return EnrolmentDraft(signers: keys, transportKey: transportKey)
        } catch {
            throw KioskStoreError(mapping: error, database: directory.database)
        }
    }

    /// Remembers the HQ that accepted the keys of ``beginEnrolment(origin:site:signer:)``, makes the signer it named the
    /// current one, and lets every chain with records be sent.
    package func completeEnrolment(_ enrolment: Enrolment) async throws(KioskStoreError) {
        let core = try core()
        let key: SignerKey
        do {
            guard let made = try core.keys.signer(named: enrolment.signer) else {
                throw KioskStoreError.unknownSigner(name: enrolment.signer)
            }
            key = made
            // Before the enrolment is noted: HQ has the new key, and knows the former one no longer than it must.
            try core.keys.adoptNextTransportKey(reference: enrolment.transportKeyID)
        } catch {
            throw KioskStoreError(mapping: error, database: directory.database)
        }
        try await core.commits.write { db, state in
            try enrolment.store(db)
            if state.signer.name != enrolment.signer {
                try SignerRow.makeCurrent(key.verifierKey, db)
                let row = try SignerRow.current(db)
                state.signer = CurrentSigner(rowKey: row.key, key: key)
                state.head = try ChainHead.ofChain(row.key, db)
                state.unsealed = try SealCounts.sinceLastSeal(row.key, db)
            }
            try state.seeVerified(db)
            // A chain without records was not offered to HQ, except the named one.
            try db.execute(
                sql: """
                    UPDATE signer SET is_enrolled = 1 WHERE is_current = 1
                        OR EXISTS (SELECT 1 FROM note WHERE note.id = signer.key << \(Schema.seqBits))
                    """
            )
        }
    }
}
