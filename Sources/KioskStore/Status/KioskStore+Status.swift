import GRDB
import IkrarLedger

extension KioskStore {
    /// How the store is. Never throws: what is wrong is its ``KioskStoreStatus/refusal``.
    package func status() async -> KioskStoreStatus {
        do {
            let core = try core()
            let state = core.commits.state
            let (people, outbox, enrolment, receipts) = try await core.read { db in
                let enrolment = try Enrolment.stored(db)
                return (
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM person WHERE ended_on IS NULL") ?? 0,
                    try OutboxStatus.current(db),
                    enrolment,
                    try ReceiptTable.status(logKey: enrolment?.logKey, db)
                )
            }
            let refusal = core.commits.refusal
            return KioskStoreStatus(
                signer: state.signer.name,
                verifierKey: state.signer.key.verifierKey.text,
                nextSeq: state.head.nextSeq,
                headLeaf: state.head.nextSeq == 0 ? nil : state.head.leaf,
                openCeremony: state.openCeremony.map {
                    CeremonyStatus(ceremony: $0.ceremony, isOpen: true, counts: state.ceremonyCounts)
                },
                people: people,
                outbox: outbox,
                receipts: receipts,
                disk: disk(refusal, lastCommit: core.commits.lastCommitDuration),
                enrolment: enrolment,
                refusal: refusal
            )
        } catch {
            return KioskStoreStatus(
                signer: "",
                verifierKey: "",
                nextSeq: 0,
                headLeaf: nil,
                openCeremony: nil,
                people: 0,
                outbox: OutboxStatus(pending: 0, oldestUnsent: nil, deadLetters: 0, forkedSigners: []),
                disk: disk(error),
                enrolment: nil,
                refusal: error
            )
        }
    }

    /// Writes one row through the commit path of a scan. For the watchdog: it throws what a scan would.
    package func probe() async throws(KioskStoreError) {
        try await core().commits.write { db, _ in
            try db.cachedStatement(sql: "UPDATE probe SET count = count + 1 WHERE key = 1").execute()
        }
    }

    /// Whether an identifier of the roster leads to its person, looked up the way a scan does; `nil` without a roster.
    package func probeRoster() async throws(KioskStoreError) -> Bool? {
        try await core().read { db in
            let row = try Row.fetchOne(db, sql: "SELECT hmac, person FROM identifier WHERE ended_on IS NULL LIMIT 1")
            guard let row else { return nil }
            let person: Int64 = row["person"]
            return try PersonRow.all(hmac: row.bytes("hmac"), db).contains { $0.key == person }
        }
    }

    private func disk(_ refusal: KioskStoreError?, lastCommit: Duration = .zero) -> DiskStatus {
        let free = DiskSpace.freeBytes(directory.path) ?? 0
        let state: DiskState =
            switch refusal {
            case .diskFailed: .failed
            case .readOnly: .readOnly
            case .diskFull: .full
            default: DiskSpace.state(freeBytes: free, lastCommit: lastCommit)
            }
        return DiskStatus(freeBytes: free, state: state)
    }
}
