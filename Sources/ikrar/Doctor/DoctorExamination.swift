import IkrarConsole
import IkrarModel
import KioskControl

/// What the facts mean for a ceremony; pure, so that every finding can be tested.
struct DoctorExamination {
    /// A commit that takes longer makes a queue: two people a second come to a fast table.
    private static let slowCommitMilliseconds = 500.0
    /// A name that takes longer is waited for.
    private static let slowLookupMilliseconds = 100.0
    /// HQ corrects for it, but people compare the time on their receipt with their watch.
    private static let clockOffsetSecondsMax = 60.0
    /// A roster is new every month: transfers and retirements take effect on its first day.
    private static let rosterDaysMax: Int64 = 31
    /// A clock before this program was written (1 January 2025) has lost its battery.
    private static let earliestSeconds: Int64 = 1_735_689_600
    /// With less a box does not last for a ceremony.
    private static let batteryPercentMin = 50

    private let facts: DoctorFacts

    init(_ facts: DoctorFacts) {
        self.facts = facts
    }

    /// The report over everything there is to look at.
    var report: DoctorReport {
        DoctorReport(
            checks: [store, key, disk, clock, roster, lookup] + [text].compactMap(\.self) + [ceremony]
                + [readers].compactMap(\.self) + [headquarters, power]
        )
    }

    private var store: DoctorCheck {
        guard let refusal = facts.status.refusal else {
            let records = OperatorNumber.message(facts.status.nextSeq)
            return DoctorCheck(
                .store,
                .ok,
                Message(
                    indonesian: "dapat dibaca dan ditulis, \(records.indonesian) catatan",
                    english: "readable and writable, \(records.english) records"
                )
            )
        }
        let known = ProblemText.byCode[refusal.code]
        return DoctorCheck(
            .store,
            .failure,
            known?.what ?? .technical(refusal.detail),
            remedy: known?.remedy ?? refusal.remedy.map(Message.technical)
        )
    }

    /// `nil` at a kiosk where everybody types.
    private var readers: DoctorCheck? {
        let readers = facts.status.readers
        let away = readers.filter { $0.state != .open }
        guard !readers.isEmpty else { return nil }
        guard !away.isEmpty else {
            let names = readers.map(\.name).joined(separator: ", ")
            return DoctorCheck(.readers, .ok, Message(indonesian: names, english: names))
        }
        let findings = away.map { ReaderReport.message($0) }
        return DoctorCheck(
            .readers,
            away.count == readers.count ? .failure : .warning,
            Message(
                indonesian: findings.map(\.indonesian).joined(separator: "; "),
                english: findings.map(\.english).joined(separator: "; ")
            ),
            remedy: Message(
                indonesian: "Periksa kabelnya; 'ikrar scanner list' menunjukkan sebabnya.",
                english: "Look at its cable; 'ikrar scanner list' shows the cause."
            )
        )
    }

    private var key: DoctorCheck {
        let signer = facts.status.signer
        guard !signer.isEmpty, !facts.status.key.isEmpty else {
            return DoctorCheck(
                .key,
                .failure,
                Message(indonesian: "tidak terbaca", english: "cannot be read"),
                remedy: Message(
                    indonesian: "Jalankan 'ikrard check' sebagai admin.",
                    english: "Run 'ikrard check' as an administrator."
                )
            )
        }
        guard facts.status.sync.state != "fork" else {
            return DoctorCheck(.key, .failure, SyncReport(facts.status.sync).sentence, remedy: Self.callHeadquarters)
        }
        return DoctorCheck(.key, .ok, Message(indonesian: signer, english: signer))
    }

    private var disk: DoctorCheck {
        let disk = facts.status.disk
        let free = OperatorNumber.bytes(disk.freeBytes)
        let room = Message(indonesian: "sisa \(free.indonesian)", english: "\(free.english) free")
        if ["full", "read_only", "failed"].contains(disk.state) {
            return DoctorCheck(
                .disk,
                .failure,
                room,
                remedy: Message(
                    indonesian: "Kosongkan atau ganti disk; pindaian ditolak sampai itu beres.",
                    english: "Make room or replace the disk; scans are refused until then."
                )
            )
        }
        let probe: ProbeAnswer
        switch facts.probe {
        case .failure(let failure):
            return DoctorCheck(.disk, .failure, failure.message, remedy: failure.hint)
        case .success(let answer):
            probe = answer
        }
        let milliseconds = Int(min(max(probe.commitMilliseconds, 0), 1e9).rounded(.up))
        let finding =
            room
            + Message(
                indonesian: ", uji tulis \(milliseconds) milidetik",
                english: ", test write \(milliseconds) ms"
            )
        if disk.state != "ok" && disk.state != "slow" {
            return DoctorCheck(
                .disk,
                .warning,
                finding,
                remedy: Message(indonesian: "Kosongkan disk sebelum penuh.", english: "Make room before it is full.")
            )
        }
        guard probe.commitMilliseconds <= Self.slowCommitMilliseconds else {
            return DoctorCheck(
                .disk,
                .warning,
                finding,
                remedy: Message(
                    indonesian: "Disk lambat: tidak ada yang hilang, tetapi orang menunggu. Ganti kartu SD.",
                    english: "A slow disk: nothing is lost, but people wait. Replace the SD card."
                )
            )
        }
        return DoctorCheck(.disk, .ok, finding)
    }

    private var clock: DoctorCheck {
        let set = Message(
            indonesian: "Setel jam ('timedatectl set-time') atau sambungkan ke jaringan.",
            english: "Set the clock ('timedatectl set-time') or connect to a network."
        )
        guard facts.unixSeconds >= Self.earliestSeconds else {
            return DoctorCheck(
                .clock,
                .failure,
                Message(indonesian: "jam kios jauh di masa lalu", english: "the kiosk's clock is far in the past"),
                remedy: set
            )
        }
        let offset = facts.status.clock?.offsetSeconds.map { min(max($0.isNaN ? 0 : $0, -1e12), 1e12) }
        if let offset, abs(offset) > Self.clockOffsetSecondsMax {
            let seconds = Int(offset.rounded())
            return DoctorCheck(
                .clock,
                .warning,
                Message(
                    indonesian: "selisih dengan BKPP \(seconds) detik",
                    english: "\(seconds) s apart from HQ"
                ),
                remedy: set
            )
        }
        guard facts.status.clock?.synced == true else {
            return DoctorCheck(
                .clock,
                .warning,
                Message(
                    indonesian: "belum sinkron; catatan menyebutkannya",
                    english: "not synchronised; records say so"
                ),
                remedy: set
            )
        }
        return DoctorCheck(.clock, .ok, Message(indonesian: "sinkron", english: "synchronised"))
    }

    private var roster: DoctorCheck {
        let roster: RosterStatusAnswer
        switch facts.roster {
        case .failure(let failure): return DoctorCheck(.roster, .failure, failure.message, remedy: failure.hint)
        case .success(let answer): roster = answer
        }
        let renew = Message(
            indonesian: "Impor yang baru: 'ikrar roster import FILE'.",
            english: "Import a newer one: 'ikrar roster import FILE'."
        )
        guard roster.people > 0 else {
            return DoctorCheck(
                .roster,
                .failure,
                Message(indonesian: "kosong: tidak ada yang dikenali", english: "empty: nobody will be known"),
                remedy: renew
            )
        }
        let finding = RosterStatusCommand.sentence(roster)
        guard let imported = roster.importedAt.flatMap({ OperatorTime.unixSeconds($0) }) else {
            return DoctorCheck(.roster, .ok, finding)
        }
        let days = (facts.unixSeconds - imported) / 86_400
        guard days > Self.rosterDaysMax else { return DoctorCheck(.roster, .ok, finding) }
        return DoctorCheck(
            .roster,
            .warning,
            finding + Message(indonesian: "; berumur \(days) hari", english: "; \(days) days old"),
            remedy: renew
        )
    }

    private var lookup: DoctorCheck {
        switch facts.lookup {
        case .failure(let failure): return DoctorCheck(.lookup, .failure, failure.message, remedy: failure.hint)
        case .success(let found) where found.people.isEmpty:
            return DoctorCheck(
                .lookup,
                .failure,
                Message(indonesian: "teks uji tidak ditemukan", english: "the test text found nobody"),
                remedy: Message(
                    indonesian: "Periksa daftar pegawainya: 'ikrar roster status'.",
                    english: "Check the roster: 'ikrar roster status'."
                )
            )
        case .success, nil: break
        }
        guard case .success(let probe) = facts.probe else {
            return DoctorCheck(.lookup, .failure, Message(indonesian: "tidak teruji", english: "not tested"))
        }
        let milliseconds = Int(min(max(probe.lookupMilliseconds, 0), 1e9).rounded(.up))
        switch probe.isPersonFound {
        case nil:
            return DoctorCheck(
                .lookup,
                .failure,
                Message(indonesian: "tidak ada yang dapat dicari", english: "there is nobody to look up")
            )
        case false?:
            return DoctorCheck(
                .lookup,
                .failure,
                Message(
                    indonesian: "satu nomor dari daftar tidak menunjuk orangnya",
                    english: "a number of the roster does not lead to its person"
                ),
                remedy: Message(
                    indonesian: "Jalankan 'ikrard check' sebagai admin.",
                    english: "Run 'ikrard check' as an administrator."
                )
            )
        case true?:
            return DoctorCheck(
                .lookup,
                probe.lookupMilliseconds > Self.slowLookupMilliseconds ? .warning : .ok,
                Message(indonesian: "\(milliseconds) milidetik", english: "\(milliseconds) ms")
            )
        }
    }

    /// Nil where there is no campaign, which ``ceremony`` tells.
    private var text: DoctorCheck? {
        guard case .success(let answer) = facts.campaigns, !answer.campaigns.isEmpty else { return nil }
        let missing = answer.campaigns.filter { !$0.hasPledgeText }.map(\.pledgeText)
        guard missing.isEmpty else {
            let names = missing.joined(separator: ", ")
            return DoctorCheck(
                .text,
                .failure,
                Message(indonesian: "belum diimpor: \(names)", english: "not imported: \(names)"),
                remedy: ProblemText.byCode[.missingPledgeText]?.remedy
            )
        }
        let names = Set(answer.campaigns.map(\.pledgeText)).sorted().joined(separator: ", ")
        return DoctorCheck(.text, .ok, Message(indonesian: names, english: names))
    }

    private var ceremony: DoctorCheck {
        let ceremonies: [CeremonyAnswer]
        switch facts.ceremonies {
        case .failure(let failure): return DoctorCheck(.ceremony, .failure, failure.message, remedy: failure.hint)
        case .success(let answer): ceremonies = answer.ceremonies
        }
        guard !ceremonies.isEmpty else {
            return DoctorCheck(
                .ceremony,
                .failure,
                Message(indonesian: "belum ada satu pun", english: "there is none yet"),
                remedy: Message(
                    indonesian: "Impor kampanyenya: 'ikrar campaign import FILE'.",
                    english: "Import the campaign: 'ikrar campaign import FILE'."
                )
            )
        }
        guard let open = ceremonies.first(where: \.isOpen) else {
            let today = ceremonies.filter { isToday($0) }.map(\.id).first ?? "ID"
            return DoctorCheck(
                .ceremony,
                .warning,
                Message(indonesian: "belum ada yang dibuka", english: "none is open yet"),
                remedy: Message(
                    indonesian: "Buka pada waktunya: 'ikrar ceremony open \(today)'.",
                    english: "Open it in time: 'ikrar ceremony open \(today)'."
                )
            )
        }
        let counts = CeremonyReport.counts(open.counts)
        let finding = Message(indonesian: "\(open.id) dibuka: ", english: "\(open.id) is open: ") + counts
        guard let date = open.date, !isToday(open) else { return DoctorCheck(.ceremony, .ok, finding) }
        return DoctorCheck(
            .ceremony,
            .warning,
            finding + Message(indonesian: "; tanggalnya \(date)", english: "; its date is \(date)"),
            remedy: Message(
                indonesian: "Periksa apakah ini upacara yang dimaksud, dan jam kios.",
                english: "Check that this is the ceremony meant, and the kiosk's clock."
            )
        )
    }

    private var headquarters: DoctorCheck {
        guard let answer = facts.sync else {
            return DoctorCheck(
                .headquarters,
                .warning,
                SyncReport(facts.status.sync).sentence,
                remedy: Message(
                    indonesian: "Kios ini bekerja sendiri. Untuk mengirim ke BKPP: 'ikrar enrol'.",
                    english: "This kiosk works alone. To send to HQ: 'ikrar enrol'."
                )
            )
        }
        switch answer {
        case .failure(let failure):
            return DoctorCheck(.headquarters, .warning, failure.message, remedy: Self.keptHere)
        case .success(let sync):
            let report = SyncReport(sync)
            return switch report.status {
            case .done: DoctorCheck(.headquarters, .ok, report.sentence)
            case .unavailable, .tryLater:
                DoctorCheck(.headquarters, .warning, report.sentence, remedy: Self.keptHere)
            default: DoctorCheck(.headquarters, .failure, report.sentence, remedy: Self.callHeadquarters)
            }
        }
    }

    private var power: DoctorCheck {
        let storage = facts.power.filter(\.isStorage)
        guard !storage.isEmpty else {
            return DoctorCheck(
                .power,
                .ok,
                Message(
                    indonesian: "sistem tidak menyebut baterai atau UPS",
                    english: "the system tells of no battery or UPS"
                )
            )
        }
        let percent = storage.compactMap(\.capacityPercent).min()
        let isDischarging = storage.contains { $0.status == "Discharging" }
        let level =
            percent.map { Message(indonesian: "baterai \($0)%", english: "battery \($0)%") }
            ?? Message(indonesian: "baterai", english: "battery")
        let source =
            isDischarging
            ? Message(indonesian: ", tanpa listrik", english: ", on battery")
            : Message(indonesian: ", tersambung listrik", english: ", on mains")
        guard isDischarging, (percent ?? 100) < Self.batteryPercentMin else {
            return DoctorCheck(
                .power,
                isDischarging ? .warning : .ok,
                level + source,
                remedy: isDischarging ? Self.plug : nil
            )
        }
        return DoctorCheck(.power, .failure, level + source, remedy: Self.plug)
    }

    private func isToday(_ ceremony: CeremonyAnswer) -> Bool {
        let offset = ceremony.zone.flatMap { Zone(rawValue: $0)?.offsetMinutes } ?? 0
        return ceremony.date != nil
            && ceremony.date == CivilDate(unixSeconds: facts.unixSeconds, offsetMinutes: offset)?.iso
    }

    private static let plug = Message(indonesian: "Sambungkan ke listrik.", english: "Connect it to the mains.")
    private static let keptHere = Message(
        indonesian: "Catatan tetap aman di kios ini dan dikirim saat tersambung lagi.",
        english: "Records are safe on this kiosk and sent when HQ is back."
    )
    private static let callHeadquarters = Message(
        indonesian: "Hubungi BKPP sebelum upacara.",
        english: "Call HQ before the ceremony."
    )
}
