import GRDB
package import IkrarLedger
package import IkrarModel

extension KioskStore {
    /// The campaigns of the documents in force, ordered by id.
    package func campaigns() async throws(KioskStoreError) -> [Campaign] {
        try await campaignStatuses().map(\.campaign)
    }

    /// The campaigns of the documents in force with what belongs to them, ordered by id.
    package func campaignStatuses() async throws(KioskStoreError) -> [CampaignStatus] {
        let catalog = try core().commits.state.catalog
        return catalog.campaigns.values.sorted { $0.campaign.id < $1.campaign.id }.map { entry in
            CampaignStatus(
                campaign: entry.campaign,
                sha256Hex: entry.sha256.hexadecimal,
                hasPledgeText: catalog.hasPledgeText(of: entry.campaign),
                ceremonyIDs: catalog.ceremonies.values
                    .filter { $0.campaignKey == entry.rowKey }.map(\.ceremony.id).sorted()
            )
        }
    }

    /// The ceremonies of the documents in force, ordered by id.
    package func ceremonies() async throws(KioskStoreError) -> [CeremonyStatus] {
        let core = try core()
        let state = core.commits.state
        let closed = try await core.read { db in
            try Row.fetchAll(db, sql: "SELECT id, attendance, pledge, unmatched, void FROM ceremony")
                .reduce(into: [:]) { $0[$1["id"] as String] = SealCounts(row: $1) }
        }
        return state.catalog.ceremonies.values.sorted { $0.ceremony.id < $1.ceremony.id }.map { entry in
            let isOpen = entry.rowKey == state.openCeremony?.rowKey
            return CeremonyStatus(
                ceremony: entry.ceremony,
                isOpen: isOpen,
                counts: (isOpen ? state.ceremonyCounts : closed[entry.ceremony.id]) ?? .zero
            )
        }
    }

    /// Opens a ceremony for scans and seals that. Opening the one that is open changes nothing.
    ///
    /// At most one is open: throws ``KioskStoreError/ceremonyAlreadyOpen(id:)`` for another. One that records pledges
    /// needs its text: ``KioskStoreError/missingPledgeText(id:sha256Hex:)``.
    ///
    /// - Returns: The records since the last seal, as the seal says.
    @discardableResult
    package func openCeremony(_ id: String, context: RecordContext) async throws(KioskStoreError) -> SealCounts {
        let salt = configuration.randomBytes(Opening.saltBytes)
        return try await core().commits.write { db, state in
            guard let entry = state.catalog.ceremonies[id] else { throw KioskStoreError.unknownCeremony(id: id) }
            if let open = state.openCeremony {
                guard open.rowKey == entry.rowKey else {
                    throw KioskStoreError.ceremonyAlreadyOpen(id: open.ceremony.id)
                }
                return .zero
            }
            let ceremony = try OpenCeremony.prepare(entry, in: state.catalog, db)
            try db.execute(sql: "UPDATE ceremony SET is_open = 1 WHERE key = ?", arguments: [entry.rowKey])
            state.openCeremony = ceremony
            state.ceremonyCounts = try SealCounts.ofCeremony(entry.rowKey, db)
            state.officers = try OfficerSession.all(ceremony: entry.rowKey, db)
            return try Self.seal(.open, ceremony, context, salt: salt, db, &state)
        }
    }

    /// Closes the open ceremony and seals what was recorded.
    ///
    /// - Returns: The records since it was opened: those that the seal says, and those of the daily seals before it.
    @discardableResult
    package func closeCeremony(_ id: String, context: RecordContext) async throws(KioskStoreError) -> SealCounts {
        let salt = configuration.randomBytes(Opening.saltBytes)
        return try await core().commits.write { db, state in
            guard state.catalog.ceremonies[id] != nil else { throw KioskStoreError.unknownCeremony(id: id) }
            guard let ceremony = state.openCeremony, ceremony.ceremony.id == id else {
                throw KioskStoreError.ceremonyNotOpen(id: id)
            }
            let sealed = try SealCounts.ofDays(state.signer.rowKey, db)
            let counts = sealed + (try Self.seal(.close, ceremony, context, salt: salt, db, &state))
            try db.execute(
                sql: """
                    UPDATE ceremony SET is_open = 0, attendance = ?, pledge = ?, unmatched = ?, void = ? WHERE key = ?
                    """,
                arguments: [
                    Int64(state.ceremonyCounts.attendance), Int64(state.ceremonyCounts.pledge),
                    Int64(state.ceremonyCounts.unmatched), Int64(state.ceremonyCounts.void), ceremony.rowKey,
                ]
            )
            state.openCeremony = nil
            state.officers = try OfficerSession.all(ceremony: nil, db)
            return counts
        }
    }

    private static func seal(
        _ kind: SealKind,
        _ ceremony: OpenCeremony,
        _ context: RecordContext,
        salt: [UInt8],
        _ db: Database,
        _ state: inout LedgerState
    ) throws -> SealCounts {
        let counts = state.unsealed
        let officer = try OfficerSession.current(context.officer, salt: salt, db, &state)
        _ = try RecordAppender.append(
            .seal(
                SealBody(
                    clock: context.clock,
                    operator: officer.commitment,
                    kind: kind,
                    ceremony: ceremony.ceremony.id,
                    counts: counts
                )
            ),
            time: context.time,
            attributes: .init(ceremony: ceremony.rowKey, officer: officer.rowKey),
            db,
            &state
        )
        return counts
    }
}

extension SealCounts {
    /// What the daily seals at the end of a chain say together, back to the last seal about a ceremony.
    fileprivate static func ofDays(_ signer: Int64, _ db: Database) throws -> SealCounts {
        let ids = Schema.noteIDs(signer: signer)
        let seals = try Row.fetchCursor(
            db,
            sql: "SELECT bytes FROM note WHERE id BETWEEN ? AND ? AND type = 'seal' ORDER BY id DESC",
            arguments: [ids.lowerBound, ids.upperBound]
        )
        var sum = SealCounts.zero
        while let row = try seals.next() {
            guard case .seal(let seal) = try SignedRecord(parsing: row.bytes("bytes")).record.body,
                seal.kind == .daily
            else { break }
            sum = sum + seal.counts
        }
        return sum
    }

    fileprivate static func + (left: SealCounts, right: SealCounts) -> SealCounts {
        SealCounts(
            attendance: left.attendance + right.attendance,
            pledge: left.pledge + right.pledge,
            unmatched: left.unmatched + right.unmatched,
            void: left.void + right.void
        )
    }

    /// The counts in a ceremony's row.
    fileprivate init(row: Row) {
        let attendance: Int64 = row["attendance"]
        let pledge: Int64 = row["pledge"]
        let unmatched: Int64 = row["unmatched"]
        let void: Int64 = row["void"]
        self.init(
            attendance: UInt64(attendance),
            pledge: UInt64(pledge),
            unmatched: UInt64(unmatched),
            void: UInt64(void)
        )
    }
}
