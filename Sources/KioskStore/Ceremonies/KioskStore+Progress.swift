import GRDB

extension KioskStore {
    /// The open ceremony with its counts, without reading the database; `nil` when none is open.
    package func openCeremony() throws(KioskStoreError) -> CeremonyStatus? {
        let state = try core().commits.state
        return state.openCeremony.map {
            CeremonyStatus(ceremony: $0.ceremony, isOpen: true, counts: state.ceremonyCounts)
        }
    }

    /// How far the unit of the person with this id is at the open ceremony; `nil` for an unknown person, or when no
    /// ceremony is open.
    package func unitProgress(ofPerson id: String) async throws(KioskStoreError) -> UnitProgress? {
        let core = try core()
        guard let ceremony = core.commits.state.openCeremony else { return nil }
        return try await core.read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT u.id, u.name, count(*),
                        sum(EXISTS (SELECT 1 FROM standing s
                            WHERE s.person = p.key AND s.fact = 'attendance' AND s.scope = ?1)),
                        sum(EXISTS (SELECT 1 FROM standing s
                            WHERE s.person = p.key AND s.fact = 'pledge' AND s.scope = ?2 AND s.act = 'signed'))
                    FROM unit u JOIN person p ON p.unit = u.key AND p.ended_on IS NULL
                    WHERE u.key = (SELECT unit FROM person WHERE id = ?3) GROUP BY u.key
                    """,
                arguments: [ceremony.rowKey, ceremony.campaignKey, id]
            ).map { UnitProgress(id: $0[0], name: $0[1], people: $0[2], attended: $0[3], pledged: $0[4]) }
        }
    }
}
