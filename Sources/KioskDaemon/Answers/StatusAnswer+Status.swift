import IkrarLedger
import IkrarModel
import KioskControl
import KioskStore
import KioskSync

extension StatusAnswer {
    /// The state of store, sync and clock in one answer.
    init(
        _ store: KioskStoreStatus,
        sync: SyncStatus,
        readers: [ReaderAnswer] = [],
        isClockSynced: Bool,
        offsetMinutes: Int,
        dataDirectory: String
    ) {
        self.init(
            version: Release.version,
            signer: store.signer,
            key: store.verifierKey,
            nextSeq: store.nextSeq,
            head: store.headLeaf?.base64,
            ceremony: store.openCeremony.map { open in
                OpenCeremonyAnswer(
                    id: open.ceremony.id,
                    title: open.ceremony.title,
                    counts: CeremonyCounts(open.counts),
                    campaign: open.ceremony.campaignID,
                    textBeforeSignOff: open.ceremony.showsTextBeforeSignOff ? true : nil
                )
            },
            people: store.people,
            sync: SyncAnswer(sync, offsetMinutes: offsetMinutes),
            oldestUnsent: store.outbox.oldestUnsent?.text,
            disk: DiskAnswer(freeBytes: store.disk.freeBytes, state: store.disk.state.rawValue),
            clock: ClockAnswer(synced: isClockSynced, offsetSeconds: sync.clockOffsetSeconds),
            readers: readers,
            refusal: store.refusal.map { refusal in
                let problem = LocalProblem(refusal, dataDirectory: dataDirectory).problem
                return RefusalAnswer(code: problem.code, detail: problem.detail, remedy: problem.remedy)
            }
        )
    }
}
