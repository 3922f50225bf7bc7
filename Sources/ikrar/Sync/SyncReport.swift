import IkrarConsole
import KioskControl

/// How sending to HQ stands, for an operator.
struct SyncReport {
    private let sync: SyncAnswer

    init(_ sync: SyncAnswer) {
        self.sync = sync
    }

    /// What `sync` ends with when it was to wait for the end.
    var status: ExitStatus {
        switch sync.state {
        case "alarm": .badData
        case "idle": sync.deadLetters > 0 || sync.alarm != nil ? .badData : .done
        case "witnesses": .tryLater
        case "sending": .tryLater
        case "busy": .tryLater
        case "rejected": .badData
        case "unauthorized": .notPermitted
        case "not_enrolled", "fork", "store": .configuration
        default: .unavailable
        }
    }

    /// The sentence, and below it why, where that is known.
    func lines(in language: Language) -> [String] {
        ([sentence] + [cause].compactMap { $0.map { Message(indonesian: "  ", english: "  ") + $0 } })
            .map { $0.text(in: language) }
    }

    /// Why sending does not go on, where the state alone does not say it; a cause that is not known here as itself.
    var cause: Message? {
        guard let cause = sync.cause else { return nil }
        switch cause {
        // The state says as much.
        case "cannot_resolve", "other": return nil
        default:
            return ConnectionText.byReason[cause] ?? RejectionText.byCode[cause]
                ?? Message(indonesian: cause, english: cause)
        }
    }

    /// State, backlog, last success and next attempt in one sentence.
    var sentence: Message {
        var parts = [state]
        if sync.state != "not_enrolled" || sync.pending > 0 {
            let pending = OperatorNumber.message(sync.pending)
            parts.append(
                Message(indonesian: "\(pending.indonesian) menunggu", english: "\(pending.english) waiting")
            )
        }
        if sync.deadLetters > 0 {
            parts.append(
                Message(
                    indonesian: "\(sync.deadLetters) ditolak BKPP (lihat 'ikrar outbox')",
                    english: "\(sync.deadLetters) refused by HQ (see 'ikrar outbox')"
                )
            )
        }
        if let size = sync.verifiedSize, size > 0 {
            let entries = OperatorNumber.message(size)
            parts.append(
                Message(
                    indonesian: "\(entries.indonesian) entri log BKPP terverifikasi",
                    english: "\(entries.english) entries of HQ's log verified"
                )
            )
        }
        if let last = sync.lastSuccess {
            let time = OperatorTime.message(last)
            parts.append(
                Message(indonesian: "terakhir berhasil \(time.indonesian)", english: "last success \(time.english)")
            )
        }
        if let next = sync.nextAttemptSeconds, next.isFinite, next >= 1, next < 1e9 {
            let seconds = Int(next)
            parts.append(Message(indonesian: "dicoba lagi \(seconds) detik lagi", english: "next try in \(seconds) s"))
        }
        return Message(
            indonesian: parts.map(\.indonesian).joined(separator: "; "),
            english: parts.map(\.english).joined(separator: "; ")
        )
    }

    private var state: Message {
        switch sync.state {
        case "not_enrolled": Message(indonesian: "belum terdaftar di BKPP", english: "not enrolled with any HQ")
        case "idle": Message(indonesian: "tersambung", english: "in touch")
        case "sending": Message(indonesian: "sedang mengirim", english: "sending")
        case "offline": Message(indonesian: "tidak ada jaringan ke BKPP", english: "no network to HQ")
        case "dns": Message(indonesian: "nama BKPP tidak ditemukan (DNS)", english: "HQ's name is not found (DNS)")
        case "captive_portal":
            Message(
                indonesian: "yang menjawab bukan BKPP: halaman login Wi-Fi? masuk dulu lewat peramban",
                english: "what answers is not HQ: a Wi-Fi login page? log in with a browser first"
            )
        case "tls":
            Message(
                indonesian: "sertifikat BKPP tidak dapat dipercaya; periksa URL dan berkas CA",
                english: "HQ's certificate cannot be trusted; check the URL and the CA file"
            )
        case "clock":
            Message(
                indonesian: "jam kios dan BKPP berbeda jauh; periksa jam",
                english: "the clocks of kiosk and HQ differ; check the clock"
            )
        case "unauthorized":
            Message(
                indonesian: "BKPP tidak mengakui kunci kios ini; data tetap disimpan, hubungi BKPP",
                english: "HQ does not accept this kiosk's key; the data stays here, call HQ"
            )
        case "witnesses":
            Message(
                indonesian: "log BKPP belum disahkan para saksi; catatan belum dihitung sampai di BKPP",
                english: "HQ's log still lacks its witnesses; records do not count as at HQ before"
            )
        case "alarm":
            Message(
                indonesian: "BAHAYA: log BKPP tidak sesuai dengan yang pernah ditunjukkannya; lapor ke pengawas",
                english: "ALARM: HQ's log is not what it showed before; tell the supervisor"
            )
        case "busy": Message(indonesian: "BKPP sibuk", english: "HQ is busy")
        case "rejected": Message(indonesian: "BKPP menolak sebagian catatan", english: "HQ refused some records")
        case "fork":
            Message(
                indonesian: "BERHENTI: BKPP punya catatan lain atas nama kios ini; hubungi BKPP",
                english: "STOPPED: HQ has other records under this kiosk's name; call HQ"
            )
        case "store":
            Message(indonesian: "data kios sendiri bermasalah", english: "the kiosk's own store failed")
        default: Message(indonesian: sync.state, english: sync.state)
        }
    }
}
