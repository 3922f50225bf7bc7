import DurableSQLite
import HQStore
import IkrarConsole
import IkrarModel

extension CommandFailure {
    /// What a refusal of the store means for whoever ran the command.
    init(_ error: HQStoreError) {
        let text = StoreText(error)
        self.init(
            code: error.code,
            status: text.status,
            message: text.message,
            hint: text.hint,
            detail: text.detail
        )
    }
}

/// The store's errors in words: what happened, what to do, and how the run ends.
struct StoreText {
    /// How the run ends.
    let status: ExitStatus
    /// What happened.
    let message: Message
    /// What to do next.
    let hint: Message?
    /// The operands, where the message does not hold them.
    let detail: Message?

    init(_ status: ExitStatus, _ message: Message, hint: Message? = nil, detail: Message? = nil) {
        self.status = status
        self.message = message
        self.hint = hint
        self.detail = detail
    }

    /// The words for `error`.
    init(_ error: HQStoreError) {
        switch error {
        case .notInitialised(let directory):
            self.init(
                .configuration,
                Message(indonesian: "Tidak ada BKPP di \(directory).", english: "There is no HQ in \(directory)."),
                hint: Message(
                    indonesian: "Buat dengan: ikrar-hq init --data-dir \(directory) --origin NAMA",
                    english: "Make one with: ikrar-hq init --data-dir \(directory) --origin NAME"
                )
            )
        case .alreadyInitialised(let directory):
            self.init(
                .configuration,
                Message(
                    indonesian: "\(directory) sudah berisi BKPP; tidak ada yang diubah.",
                    english: "\(directory) holds an HQ already; nothing was changed."
                )
            )
        case .damagedKey(let path, let detail):
            self.init(
                .configuration,
                Message(
                    indonesian: "Kunci \(path) tidak dapat dipakai.",
                    english: "The key \(path) cannot be used."
                ),
                hint: Message(
                    indonesian: "Pulihkan berkas itu dari cadangan; jangan membuat yang baru.",
                    english: "Restore that file from a backup; do not make a new one."
                ),
                detail: .technical(detail)
            )
        case .publishedIsNewer(let published, let stored):
            self.init(
                .configuration,
                Message(
                    indonesian:
                        "Log yang terbit berisi \(published) catatan, basis data hanya \(stored): basis data ini salinan lama.",
                    english:
                        "The published log has \(published) entries, the database only \(stored): it is an older copy."
                ),
                hint: Message(
                    indonesian:
                        "Pulihkan salinan terbaru; bila tidak ada, ambil kembali catatannya dari log yang terbit: ikrar-hq catch-up. Menandatangani dari sini akan membuat sejarah kedua.",
                    english:
                        "Restore the newest copy; where there is none, take the entries back from the published log: ikrar-hq catch-up. Signing on from here would make a second history."
                )
            )
        case .publishedContradicts(let size):
            self.init(
                .configuration,
                Message(
                    indonesian: "Log yang terbit sampai catatan \(size) bukan log basis data ini.",
                    english: "The published log up to entry \(size) is not this database's log."
                ),
                hint: Self.otherHistory
            )
        case .logDiverged(let path):
            self.init(
                .configuration,
                Message(
                    indonesian: "\(path) terbit dengan isi lain dari basis data ini.",
                    english: "\(path) was published with other content than this database has."
                ),
                hint: Self.otherHistory
            )
        case .logFolder(let path, let detail):
            self.init(
                .configuration,
                Message(
                    indonesian: "Log yang terbit di \(path) rusak.",
                    english: "The published log at \(path) is damaged."
                ),
                hint: Self.otherHistory,
                detail: .technical(detail)
            )
        case .database(let failure):
            self.init(failure)
        default:
            self.init(refusal: error)
        }
    }

    private static let otherHistory = Message(
        indonesian: "Simpan kedua berkas sebagai bukti; pulihkan direktori data dan foldernya dari cadangan yang sama.",
        english: "Keep both as evidence; restore the data directory and its log folder from the same backup."
    )

    /// The words for what the caller asked in vain.
    private init(refusal error: HQStoreError) {
        switch error {
        case .invalidOrigin(let text):
            self.init(
                .usage,
                Message(indonesian: "\"\(text)\" bukan nama asal.", english: "\"\(text)\" is no origin."),
                hint: Message(
                    indonesian: "Pakai nama seperti ikrar.kota.go.id: huruf kecil, angka, titik, tanda hubung.",
                    english: "Use a name such as ikrar.kota.go.id: lower-case letters, digits, dots, dashes."
                )
            )
        case .invalidKeyName(let text):
            self.init(
                .usage,
                Message(indonesian: "\"\(text)\" bukan nama kunci.", english: "\"\(text)\" is no name of a key."),
                hint: Message(
                    indonesian: "Pakai nama tanpa spasi dan tanpa +, misalnya ikrar.kota.go.id/log/1.",
                    english: "Use a name without spaces and without +, such as ikrar.kota.go.id/log/1."
                )
            )
        case .invalidSite(let text):
            self.init(
                .usage,
                Message(indonesian: "\"\(text)\" bukan ID tempat.", english: "\"\(text)\" is no site id."),
                hint: Message(
                    indonesian: "Pakai huruf kecil, angka, titik, garis bawah, tanda hubung; contoh 3374-014.",
                    english: "Use lower-case letters, digits, dots, underscores, dashes; for example 3374-014."
                )
            )
        case .bundle, .unknownBundleSigner, .bundleExchanged:
            self = BundleText.refusal(error)
        case .unknownKiosk(let name):
            self.init(
                .badData,
                Message(indonesian: "Tidak ada kios \(name).", english: "There is no kiosk \(name)."),
                hint: Message(indonesian: "Lihat: ikrar-hq kiosk list", english: "See: ikrar-hq kiosk list")
            )
        case .lastSeqTooLow(let kiosk, let stored):
            self.init(
                .badData,
                Message(
                    indonesian:
                        "BKPP sudah mencatat \(kiosk) sampai nomor \(stored); pencabutan tidak dapat berakhir sebelumnya.",
                    english: "HQ has logged \(kiosk) up to \(stored); a revocation cannot end before that."
                ),
                hint: Message(
                    indonesian:
                        "Cabut dengan --last-seq \(stored), lalu batalkan catatan yang tidak sah satu per satu.",
                    english: "Revoke with --last-seq \(stored), then void the records that are not genuine one by one."
                )
            )
        case .unknownCampaign(let id):
            self.init(
                .badData,
                Message(indonesian: "Tidak ada kampanye \(id).", english: "There is no campaign \(id)."),
                hint: Message(
                    indonesian: "Impor dengan: ikrar-hq campaign import BERKAS",
                    english: "Import it with: ikrar-hq campaign import FILE"
                )
            )
        case .unknownUnit(let id):
            self.init(.badData, Message(indonesian: "Tidak ada unit \(id).", english: "There is no unit \(id)."))
        case .unknownPerson(let id):
            self.init(
                .badData,
                Message(indonesian: "Tidak ada orang \(id).", english: "There is no person \(id)."),
                hint: Message(
                    indonesian: "ID orang (p-…) ada di: ikrar-hq audit --campaign ID --json",
                    english: "The ids of people (p-…) are in: ikrar-hq audit --campaign ID --json"
                )
            )
        case .fileExists(let path):
            self.init(
                .badData,
                Message(
                    indonesian: "\(path) sudah ada; tidak ada yang ditimpa.",
                    english: "\(path) is there already; nothing is written over it."
                ),
                hint: Message(indonesian: "Beri nama lain.", english: "Give another name.")
            )
        case .notPublished:
            self.init(
                .tryLater,
                Message(
                    indonesian: "Log ini belum pernah diterbitkan.",
                    english: "No checkpoint of this log has been published yet."
                ),
                hint: Message(indonesian: "Jalankan: ikrar-hq serve", english: "Run: ikrar-hq serve")
            )
        case .keyOverlap:
            self.init(
                .configuration,
                Message(
                    indonesian: "Dua kunci log sedang menandatangani; pergantian sebelumnya belum selesai.",
                    english: "Two log keys sign already; the rotation before is not finished."
                ),
                hint: Message(
                    indonesian: "Akhiri dulu: ikrar-hq key retire",
                    english: "End it first: ikrar-hq key retire"
                )
            )
        case .noKeyOverlap:
            self.init(
                .badData,
                Message(indonesian: "Hanya satu kunci log yang dipakai.", english: "Only one log key is in use.")
            )
        case .keyNotPublished:
            self.init(
                .tryLater,
                Message(
                    indonesian: "Belum ada checkpoint dengan tanda tangan kedua kunci.",
                    english: "No checkpoint with both keys' signatures was published yet."
                ),
                hint: Message(
                    indonesian: "Jalankan serve atau publish dahulu, dan tunggu kios tersambung.",
                    english: "Run serve or publish first, and wait for the kiosks to come."
                )
            )
        case .unknownRecord(let leaf):
            self.init(
                .badData,
                Message(
                    indonesian: "Tidak ada catatan \(leaf) di log.",
                    english: "There is no record \(leaf) in the log."
                ),
                hint: Message(
                    indonesian: "Mungkin kiosnya belum mengirim: ikrar-hq status",
                    english: "Its kiosk may not have sent it yet: ikrar-hq status"
                )
            )
        case .actRefused(let refusal):
            self = ActRefusalText(refusal).text
        case .missingCampaign(let id):
            self.init(
                .badData,
                Message(
                    indonesian: "Upacara itu milik kampanye \(id), yang belum diimpor.",
                    english: "The ceremony belongs to the campaign \(id), which is not imported."
                )
            )
        case .needsConfirmation(let ended, let refused):
            self.init(
                .usage,
                Message(
                    indonesian: "Kepegawaian \(ended) orang akan berakhir dan \(refused) baris ditolak: perlu --yes.",
                    english:
                        "The employment of \(ended) people would end and \(refused) rows are refused: it takes --yes."
                )
            )
        case .unitTree(let detail):
            self.init(
                .badData,
                Message(
                    indonesian: "Unit-unit itu tidak membentuk pohon.",
                    english: "The units do not form a tree."
                ),
                detail: Message(
                    indonesian: "yaitu: " + detail.words.joined(separator: ", "),
                    english: "namely: " + detail.words.joined(separator: ", ")
                )
            )
        default:
            self.init(
                .badData,
                Message(indonesian: "Permintaan itu ditolak.", english: "The request was refused."),
                detail: .technical("\(error)")
            )
        }
    }

    /// The words for what the database or the disk said.
    private init(_ failure: DurableDatabaseError) {
        let text = DatabaseText(failure)
        self.init(text.status, text.message, hint: text.hint, detail: text.detail)
    }
}
