import IkrarConsole
import KioskControl

/// The state of the kiosk for an operator.
struct StatusReport {
    private let status: StatusAnswer

    init(_ status: StatusAnswer) {
        self.status = status
    }

    /// One line for each thing, what is wrong first.
    func lines(in language: Language) -> [String] {
        refusal(in: language) + alarm(in: language) + (contents + headquarters + machine).map { $0.text(in: language) }
    }

    private func refusal(in language: Language) -> [String] {
        guard let refusal = status.refusal else { return [] }
        let known = ProblemText.byCode[refusal.code]
        let head = Message(indonesian: "TIDAK MENCATAT", english: "NOT RECORDING").text(in: language)
        let what = known?.what ?? .technical(refusal.detail)
        let remedy = known?.remedy ?? refusal.remedy.map(Message.technical)
        return ["\(head): \(what.text(in: language))"] + [remedy].compactMap { $0.map { "  " + $0.text(in: language) } }
    }

    private func alarm(in language: Language) -> [String] {
        guard let alarm = status.sync.alarm else { return [] }
        let time = OperatorTime.message(alarm.time)
        let head = Message(
            indonesian: "BAHAYA: log BKPP tidak dapat dipercaya (\(alarm.code), \(time.indonesian)).",
            english: "ALARM: HQ's log is not to be trusted (\(alarm.code), \(time.english))."
        )
        let remedy = Message(
            indonesian:
                "Kios tetap mencatat dan menyimpan buktinya (ikrar alarm list); lapor ke pengawas, jangan hapus apa pun.",
            english:
                "The kiosk keeps recording and holds the evidence (ikrar alarm list); tell the supervisor, delete nothing."
        )
        let what = AlarmText.message(alarm.code, detail: alarm.detail).text(in: language)
        return [head.text(in: language), "  " + what, "  " + remedy.text(in: language)]
    }

    /// What the command ends with: an alarm must not go unseen in a script.
    var exitStatus: ExitStatus { status.sync.alarm == nil ? .done : .badData }

    /// A store that cannot be read knows neither its name nor its contents: nothing is said of them then.
    private var contents: [Message] {
        guard !status.signer.isEmpty else {
            return [
                Message(
                    indonesian: "Kios       data tidak terbaca, ikrard \(status.version)",
                    english: "Kiosk      its data cannot be read, ikrard \(status.version)"
                )
            ]
        }
        return [
            Message(
                indonesian: "Kios       \(status.signer), ikrard \(status.version)",
                english: "Kiosk      \(status.signer), ikrard \(status.version)"
            ),
            ceremony,
            Message(indonesian: "Pegawai    ", english: "Roster     ") + OperatorNumber.message(status.people),
            Message(indonesian: "Catatan    ", english: "Records    ") + OperatorNumber.message(status.nextSeq),
        ]
    }

    private var headquarters: [Message] {
        let report = SyncReport(status.sync)
        let below = Message(indonesian: "           ", english: "           ")
        return [Message(indonesian: "BKPP       ", english: "HQ         ") + report.sentence]
            + [report.cause].compactMap { $0.map { below + $0 } }
    }

    private var machine: [Message] {
        [Message(indonesian: "Disk       ", english: "Disk       ") + disk] + [clock].compactMap(\.self) + readers
    }

    private var readers: [Message] {
        status.readers.map { reader in
            Message(indonesian: "Pemindai   ", english: "Reader     ") + ReaderReport.message(reader)
        }
    }

    private var ceremony: Message {
        guard let ceremony = status.ceremony else {
            return Message(indonesian: "Upacara    tidak ada yang dibuka", english: "Ceremony   none is open")
        }
        let counts = ceremony.counts.map { CeremonyReport.counts($0) }
        let name = "\(ceremony.id) (\(ceremony.title))"
        return Message(indonesian: "Upacara    \(name)", english: "Ceremony   \(name)")
            + (counts.map { Message(indonesian: ": ", english: ": ") + $0 } ?? Message(indonesian: "", english: ""))
    }

    private var disk: Message {
        let state =
            switch status.disk.state {
            case "ok": Message(indonesian: "baik", english: "good")
            case "low": Message(indonesian: "hampir penuh", english: "nearly full")
            case "full": Message(indonesian: "PENUH", english: "FULL")
            case "read_only": Message(indonesian: "HANYA DAPAT DIBACA", english: "READ-ONLY")
            case "slow": Message(indonesian: "lambat", english: "slow")
            default: Message(indonesian: status.disk.state, english: status.disk.state)
            }
        return state
            + Message(indonesian: ", sisa ", english: ", free ") + OperatorNumber.bytes(status.disk.freeBytes)
    }

    private var clock: Message? {
        guard let clock = status.clock else { return nil }
        let state =
            clock.synced
            ? Message(indonesian: "Jam        sinkron", english: "Clock      synchronised")
            : Message(indonesian: "Jam        belum sinkron", english: "Clock      not synchronised")
        guard let offset = clock.offsetSeconds else { return state }
        let seconds = Int(offset.rounded(.toNearestOrAwayFromZero).clamped)
        return state
            + Message(indonesian: ", selisih dengan BKPP \(seconds) detik", english: ", \(seconds) s apart from HQ")
    }
}

extension Double {
    /// Within ±10^12, which every use of a difference in seconds survives; not a number is 0.
    fileprivate var clamped: Double { isNaN ? 0 : Swift.min(Swift.max(self, -1e12), 1e12) }
}
