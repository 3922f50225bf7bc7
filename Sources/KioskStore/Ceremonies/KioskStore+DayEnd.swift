import IkrarLedger

extension KioskStore {
    /// Seals the day of the last records when a later one has begun and nobody has recorded since; whether it did.
    ///
    /// The first record of a later day does the same by itself, so this may be called as seldom as one likes.
    package func sealDay(context: RecordContext) async throws(KioskStoreError) -> Bool {
        let core = try core()
        guard core.commits.state.isDayOver(at: context.time) else { return false }
        let salt = configuration.randomBytes(Opening.saltBytes)
        return try await core.commits.write { db, state in
            // Somebody may have recorded meanwhile.
            guard state.isDayOver(at: context.time) else { return false }
            let officer = try OfficerSession.current(context.officer, salt: salt, db, &state)
            try RecordAppender.sealDay(
                clock: context.clock,
                operator: officer.commitment,
                time: context.time,
                officer: officer.rowKey,
                db,
                &state
            )
            return true
        }
    }
}
