import IkrarConsole
import KioskControl

/// The words of the screen.
enum TerminalWords {
    /// The reason of a well-formed number that is nobody's.
    static let notOnRoster = "not_on_roster"

    static func big(_ kind: ResultKind) -> Message {
        switch kind {
        case .recorded: Message(indonesian: "TERCATAT", english: "RECORDED")
        case .already: Message(indonesian: "SUDAH", english: "ALREADY")
        case .unmatched: Message(indonesian: "TIDAK TERDAFTAR", english: "NOT ON ROSTER")
        case .choose: Message(indonesian: "PILIH", english: "CHOOSE")
        case .again: Message(indonesian: "ULANGI", english: "AGAIN")
        case .voided: Message(indonesian: "DIBATALKAN", english: "UNDONE")
        }
    }

    static let ready = Message(
        indonesian: "Siap. Pindai kartu atau ketik nomor.",
        english: "Ready. Scan a card or type."
    )
    static let tooLong = Message(indonesian: "Terlalu panjang.", english: "Too long.")
    static let notInPrivate = Message(
        indonesian: "Mode privasi: F4 dulu, lalu cari.",
        english: "Privacy mode: F4 first, then search."
    )
    static let nothingToUndo = Message(
        indonesian: "Tidak ada yang dapat dibatalkan (batas 1 menit).",
        english: "There is nothing to undo (limit 1 minute)."
    )
    static let notUndone = Message(indonesian: "Belum dibatalkan.", english: "Not undone.")
    static let tooManyWaiting = Message(
        indonesian: "Terlalu banyak yang menunggu; kode ini tidak dicatat.",
        english: "Too many are waiting; this code was not recorded."
    )
    static let doubt = Message(
        indonesian: "Belum pasti tercatat. Pindai lagi: tidak akan tercatat dua kali.",
        english: "Perhaps recorded, perhaps not. Scan again: nothing is recorded twice."
    )
    static let saving = Message(indonesian: "Menyimpan…", english: "Saving…")
    static let savingInDoubt = Message(
        indonesian: "Belum ada jawaban; bertanya lagi…",
        english: "No answer yet; asking again…"
    )
    static let lookingUp = Message(indonesian: "Mencari…", english: "Looking it up…")
    static let number = Message(indonesian: "Nomor", english: "Number")
    static let search = Message(indonesian: "Cari nama", english: "Search by name")
    static let confirm = Message(indonesian: "Benar orang ini?", english: "Is it this person?")
    static let confirmKeys = Message(
        indonesian: "Enter = catat   Esc = batal",
        english: "Enter = record   Esc = cancel"
    )
    static let nobody = Message(indonesian: "Tidak ada di daftar pegawai.", english: "Not on the roster.")
    static let nobodyConfirm = Message(
        indonesian: "Periksa angkanya. Catat untuk dicocokkan BKPP?",
        english: "Check the digits. Record it for HQ to match?"
    )
    static let chooseKeys = Message(
        indonesian: "Tekan angkanya. Esc = batal",
        english: "Press its digit. Esc = cancel"
    )
    static let more = Message(indonesian: "PgDn = berikutnya", english: "PgDn = more")
    static let searchKeys = Message(
        indonesian: "Panah = pilih   Enter = lanjut   Esc = batal",
        english: "Arrows = select   Enter = go on   Esc = cancel"
    )
    static let noneFound = Message(indonesian: "Tidak ditemukan.", english: "Nobody found.")
    static let hasMore = Message(indonesian: "Masih ada lagi; ketik lebih banyak.", english: "There are more; type on.")
    static let undoHead = Message(indonesian: "Batalkan catatan terakhir", english: "Undo the last record")
    static let undoKeys = Message(
        indonesian: "Tekan angka alasannya. Esc = jangan batalkan",
        english: "Press the digit of the reason. Esc = keep it"
    )
    static let leave = Message(
        indonesian: "Keluar dari layar ini? Ctrl-C sekali lagi = keluar, Esc = tidak",
        english: "Leave this screen? Ctrl-C once more = leave, Esc = stay"
    )
    static let noCeremony = Message(indonesian: "TIDAK ADA UPACARA DIBUKA", english: "NO CEREMONY IS OPEN")
    static let privacy = Message(indonesian: "PRIVASI", english: "PRIVATE")
    static let recent = Message(indonesian: "Lima terakhir", english: "The last five")
    static let connecting = Message(indonesian: "Menghubungi ikrard…", english: "Connecting to ikrard…")
    static let lost = Message(indonesian: "TERPUTUS dari ikrard, mencoba lagi", english: "LOST ikrard, trying again")
    static let notRecording = Message(indonesian: "TIDAK MENCATAT", english: "NOT RECORDING")

    static let keys = Message(
        indonesian: "F2 Cari  F3 Batalkan  F4 Privasi  Esc Hapus  Ctrl-C Keluar",
        english: "F2 Search  F3 Undo  F4 Privacy  Esc Clear  Ctrl-C Leave"
    )
    static let keysNarrow = Message(
        indonesian: "F2 Cari F3 Batal F4 Privasi",
        english: "F2 Search F3 Undo F4 Privacy"
    )

    /// Why an input was not taken: of the number, or of the reader.
    static func refusal(_ code: String) -> Message {
        IdentifierRefusalText.known(code) ?? byReader[code]
            ?? Message(indonesian: "Tidak terbaca (\(code)). Pindai lagi.", english: "Not read (\(code)). Scan again.")
    }

    private static let byReader: [String: Message] = [
        "lost_events": Message(
            indonesian: "Sebagian kode hilang di pembaca. Pindai lagi.",
            english: "The reader lost a part of the code. Scan again."
        ),
        "no_terminator": Message(
            indonesian: "Kode tidak ditutup Enter; periksa akhiran pemindai.",
            english: "Nothing ended the code; check the scanner's suffix."
        ),
    ]

    /// What else an answer says, in lines.
    static func remarks(_ answer: ScanAnswer) -> [Message] {
        var remarks: [Message] = []
        switch ResultKind(answer.outcome) {
        case .unmatched:
            remarks.append(
                Message(
                    indonesian: "Sudah dicatat untuk dicocokkan BKPP. Arahkan ke meja bantuan.",
                    english: "Recorded, for HQ to match. Send this person to the help desk."
                )
            )
        case .choose:
            remarks.append(
                Message(indonesian: "Nomor ini milik beberapa orang.", english: "Several people have this number.")
            )
        case .again: remarks.append(refusal(answer.reason ?? answer.outcome.rawValue))
        case .recorded, .already, .voided: break
        }
        return remarks + (answer.flags ?? []).map(flag)
    }

    private static func flag(_ code: String) -> Message {
        switch code {
        case "not_obligated":
            Message(indonesian: "Tidak wajib ikrar; tetap dicatat.", english: "Not obligated; recorded.")
        case "odd_structure":
            Message(indonesian: "Susunan nomornya janggal.", english: "The number has an odd structure.")
        case "employment_ended":
            Message(indonesian: "Sudah tidak bekerja menurut daftar.", english: "Employment has ended by the roster.")
        case "two_within_3_s":
            Message(indonesian: "Dua orang dalam 3 detik di pembaca ini.", english: "Two within 3 s on this reader.")
        default: Message(indonesian: "Catatan: \(code)", english: "Note: \(code)")
        }
    }

    static func counts(_ counts: CeremonyCounts) -> [Message] {
        [
            number("Hadir", "Present", counts.attendance), number("Ikrar", "Pledged", counts.pledge),
            number("Tak terdaftar", "Unmatched", counts.unmatched), number("Batal", "Void", counts.void),
        ]
    }

    private static func number(_ indonesian: String, _ english: String, _ value: Int) -> Message {
        Message(indonesian: indonesian + " ", english: english + " ") + OperatorNumber.message(value)
    }

    static func unit(_ unit: UnitProgressAnswer) -> Message {
        let (done, all) = (OperatorNumber.message(unit.pledged), OperatorNumber.message(unit.people))
        return Message(
            indonesian: "\(unit.name): \(done.indonesian) dari \(all.indonesian) sudah ikrar",
            english: "\(unit.name): \(done.english) of \(all.english) pledged"
        )
    }

    /// When and where the first record was made.
    static func first(_ first: FirstRecordAnswer) -> [Message] {
        let time = OperatorTime.message(first.time)
        return [
            Message(indonesian: "Pertama: \(time.indonesian)", english: "First: \(time.english)"),
            Message(indonesian: "di \(first.kiosk)", english: "at \(first.kiosk)"),
        ]
    }

    /// An age in the largest unit.
    static func age(_ seconds: Int) -> Message {
        switch max(0, seconds) {
        case 0..<60: Message(indonesian: "\(max(0, seconds)) dtk", english: "\(max(0, seconds)) s")
        case 60..<3600: Message(indonesian: "\(seconds / 60) mnt", english: "\(seconds / 60) min")
        case 3600..<172_800: Message(indonesian: "\(seconds / 3600) jam", english: "\(seconds / 3600) h")
        default: Message(indonesian: "\(seconds / 86_400) hari", english: "\(seconds / 86_400) d")
        }
    }
}
