import DurableSQLite
import IkrarConsole

/// What the database or the disk said, as sentences.
struct DatabaseText {
    /// How the run ends.
    let status: ExitStatus
    /// What happened to what.
    let message: Message
    /// What to do next.
    let hint: Message?
    /// Words of SQLite or the system, where no sentence can replace them.
    let detail: Message?

    private init(_ status: ExitStatus, _ message: Message, hint: Message? = nil, detail: Message? = nil) {
        self.status = status
        self.message = message
        self.hint = hint
        self.detail = detail
    }

    /// The words for `failure`.
    init(_ failure: DurableDatabaseError) {
        switch failure {
        case .locked(let pid):
            let process = pid.map { " (pid \($0))" } ?? ""
            self.init(
                .tryLater,
                Message(
                    indonesian: "ikrar-hq serve lain\(process) sudah berjalan pada direktori itu.",
                    english: "Another ikrar-hq serve\(process) is running on that directory."
                ),
                hint: Message(indonesian: "Hentikan yang lain dulu.", english: "Stop the other one first.")
            )
        case .busy:
            self.init(
                .tryLater,
                Message(
                    indonesian: "Basis data BKPP sedang dipakai proses lain.",
                    english: "Another process holds HQ's database."
                ),
                hint: Message(indonesian: "Ulangi sebentar lagi.", english: "Try again in a moment.")
            )
        case .diskFull:
            self.init(
                .tryLater,
                Message(
                    indonesian: "Disk penuh; tidak ada yang diubah.",
                    english: "The disk is full; nothing was changed."
                ),
                hint: Message(indonesian: "Kosongkan ruang, lalu ulangi.", english: "Make room, then try again.")
            )
        case .readOnly:
            self.init(
                .tryLater,
                Message(
                    indonesian: "Basis data, direktori atau sistem berkasnya hanya dapat dibaca.",
                    english: "The database, its directory or its file system is read-only."
                ),
                hint: Message(
                    indonesian: "Jalankan sebagai pengguna ikrar-hq; lihat juga 'dmesg'.",
                    english: "Run this as the user ikrar-hq; see 'dmesg', too."
                )
            )
        case .ioFailure(_, let code, let systemError):
            self.init(
                .tryLater,
                Message(
                    indonesian: "Disk gagal membaca atau menulis (SQLite \(code)): ",
                    english: "The disk failed to read or write (SQLite \(code)): "
                ) + SystemText.message(systemError),
                hint: Message(
                    indonesian: "Lihat 'dmesg'; ulangi setelah disknya diperiksa.",
                    english: "See 'dmesg'; try again once the disk was looked at."
                )
            )
        default: self.init(unusable: failure)
        }
    }

    /// A database that trying again does not mend.
    private init(unusable failure: DurableDatabaseError) {
        let restore = Message(
            indonesian: "Pulihkan dari cadangan; jangan hapus apa pun.",
            english: "Restore it from a backup; delete nothing."
        )
        switch failure {
        case .missing(let path):
            self.init(
                .configuration,
                Message(indonesian: "Berkas \(path) tidak ada.", english: "There is no file \(path)."),
                hint: restore
            )
        case .newerVersion(let found, let known):
            self.init(
                .configuration,
                Message(
                    indonesian: "Basis data ditulis ikrar-hq yang lebih baru (skema \(found), dikenal \(known)).",
                    english: "A newer ikrar-hq wrote the database (schema \(found), known \(known))."
                ),
                hint: Message(indonesian: "Pasang ikrar-hq terbaru.", english: "Install the newest ikrar-hq.")
            )
        case .ghostFile(let path):
            self.init(
                .configuration,
                Message(
                    indonesian: "\(path) dihapus atau diganti saat sedang dipakai.",
                    english: "\(path) was removed or replaced while it was open."
                ),
                hint: Message(indonesian: "Kembalikan berkas aslinya.", english: "Put the original file back.")
            )
        case .unsafePermissions(let path, _):
            self.init(
                .configuration,
                Message(
                    indonesian: "\(path) terbuka bagi pengguna lain, atau bukan milik pengguna ini.",
                    english: "\(path) is open to other users, or not this user's."
                ),
                hint: Message(
                    indonesian: "Perbaiki pemilik dan izinnya (0700), atau jalankan sebagai pengguna ikrar-hq.",
                    english: "Correct its owner and mode (0700), or run this as the user ikrar-hq."
                )
            )
        case .notADatabase(let path, _):
            self.init(
                .configuration,
                Message(
                    indonesian: "\(path) bukan basis data ikrar-hq.",
                    english: "\(path) is not a database of ikrar-hq."
                ),
                hint: restore
            )
        case .corrupt(let detail):
            self.init(
                .configuration,
                Message(indonesian: "Basis data BKPP rusak.", english: "HQ's database is damaged."),
                hint: restore,
                detail: .technical(detail)
            )
        default:
            self.init(
                .configuration,
                Message(indonesian: "Basis data BKPP tidak dapat dipakai.", english: "HQ's database cannot be used."),
                detail: .technical(failure.description)
            )
        }
    }
}
