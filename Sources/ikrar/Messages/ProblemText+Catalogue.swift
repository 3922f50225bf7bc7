import IkrarConsole
import KioskControl

/// The daemon's refusals as sentences.
extension ProblemText {
    /// Every code this program knows.
    static let byCode: [ControlCode: ProblemText] =
        ceremonies.merging(records) { first, _ in first }.merging(files) { first, _ in first }
        .merging(store) { first, _ in first }.merging(HeadquartersText.byCode) { first, _ in first }
        .merging(BundleText.byCode) { first, _ in first }
        .merging(requests) { first, _ in first }

    private static let ceremonies: [ControlCode: ProblemText] = [
        .noOpenCeremony: ProblemText(
            Message(
                indonesian: "Tidak ada upacara yang dibuka; tidak ada yang dicatat.",
                english: "No ceremony is open; nothing was recorded."
            ),
            Message(
                indonesian: "Buka dulu: 'ikrar ceremony list', lalu 'ikrar ceremony open ID'.",
                english: "Open one first: 'ikrar ceremony list', then 'ikrar ceremony open ID'."
            )
        ),
        .ceremonyAlreadyOpen: ProblemText(
            Message(indonesian: "Upacara lain masih dibuka.", english: "Another ceremony is still open."),
            Message(
                indonesian: "Tutup dulu dengan 'ikrar ceremony close ID'.",
                english: "Close it first with 'ikrar ceremony close ID'."
            )
        ),
        .ceremonyNotOpen: ProblemText(
            Message(indonesian: "Upacara itu tidak sedang dibuka.", english: "That ceremony is not open."),
            Message(indonesian: "Lihat 'ikrar ceremony list'.", english: "See 'ikrar ceremony list'.")
        ),
        .unknownUnit: ProblemText(
            Message(indonesian: "Unit itu tidak ada.", english: "There is no such unit."),
            Message(
                indonesian: "Ambil 'id' unit dari 'ikrar audit --json'.",
                english: "Take the unit's 'id' from 'ikrar audit --json'."
            )
        ),
        .unknownCeremony: ProblemText(
            Message(indonesian: "Upacara itu tidak dikenal.", english: "There is no such ceremony."),
            Message(indonesian: "Lihat 'ikrar ceremony list'.", english: "See 'ikrar ceremony list'.")
        ),
        .unknownCampaign: ProblemText(
            Message(indonesian: "Kampanye itu tidak dikenal.", english: "There is no such campaign."),
            Message(indonesian: "Lihat 'ikrar campaign list'.", english: "See 'ikrar campaign list'.")
        ),
        .missingPledgeText: ProblemText(
            Message(
                indonesian: "Naskah ikrar kampanye ini belum diimpor.",
                english: "The pledge text of this campaign has not been imported."
            ),
            Message(
                indonesian: "Impor naskahnya dengan 'ikrar campaign import FILE'.",
                english: "Import the text with 'ikrar campaign import FILE'."
            )
        ),
    ]

    private static let records: [ControlCode: ProblemText] = [
        .unknownRecord: ProblemText(
            Message(indonesian: "Tidak ada catatan dengan daun itu.", english: "There is no record with that leaf."),
            Message(
                indonesian: "Salin 'leaf' utuh dari jawaban 'ikrar scan'.",
                english: "Copy the whole 'leaf' from the answer of 'ikrar scan'."
            )
        ),
        .notOwnRecord: ProblemText(
            Message(
                indonesian: "Catatan itu dibuat kios lain; hanya kios itu atau BKPP yang dapat membatalkannya.",
                english: "Another kiosk made that record; only that kiosk or HQ can void it."
            )
        ),
        .alreadyVoid: ProblemText(
            Message(indonesian: "Catatan itu sudah batal.", english: "That record is void already.")
        ),
        .unknownPerson: ProblemText(
            Message(
                indonesian: "Orang yang dipilih bukan salah satu pemilik nomor itu.",
                english: "The person chosen is not among those the number belongs to."
            ),
            Message(
                indonesian: "Pindai tanpa --person, lalu pilih dari daftarnya.",
                english: "Scan without --person, then choose from the list."
            )
        ),
        .tokenTaken: ProblemText(
            Message(
                indonesian: "Kartu itu sudah milik orang lain; tidak ada yang diubah.",
                english: "That card is somebody else's already; nothing was changed."
            ),
            Message(
                indonesian: "Periksa kartunya: pindai di upacara untuk melihat milik siapa.",
                english: "Check the card: a scan at a ceremony shows whose it is."
            )
        ),
        .unknownReader: ProblemText(
            Message(
                indonesian: "Tidak ada pemindai dengan nama itu.",
                english: "There is no reader of that name."
            ),
            Message(
                indonesian: "Lihat 'ikrar scanner list'; pemindai diatur di readers: dalam ikrard.yaml.",
                english: "See 'ikrar scanner list'; readers are configured under readers: in ikrard.yaml."
            )
        ),
        .nothingScanned: ProblemText(
            Message(indonesian: "Tidak ada yang dipindai.", english: "Nothing was scanned."),
            Message(
                indonesian: "Periksa apakah pemindainya terbaca: ikrar scanner list.",
                english: "Check that the reader is read: ikrar scanner list."
            )
        ),
        .requestIDReused: ProblemText(
            Message(
                indonesian: "Id permintaan itu sudah dipakai untuk permintaan lain.",
                english: "That request id was used for another request."
            ),
            Message(
                indonesian: "Ulangi tanpa --request-id.",
                english: "Repeat without --request-id."
            )
        ),
    ]

    private static let files: [ControlCode: ProblemText] = [
        .documentInvalid: ProblemText(
            Message(indonesian: "Dokumen itu tidak sah.", english: "The document is not valid."),
            Message(
                indonesian: "Perbaiki berkasnya pada tempat yang disebut, lalu impor lagi.",
                english: "Correct the file at the place named, then import it again."
            )
        ),
        .rosterRefused: ProblemText(
            Message(
                indonesian: "Berkas daftar pegawai itu ditolak seluruhnya; tidak ada yang diubah.",
                english: "The roster file is refused as a whole; nothing was changed."
            ),
            Message(
                indonesian: "Ekspor ulang sebagai CSV dengan kolom NIP bertipe teks, tanpa dibuka di Excel.",
                english: "Export it again as CSV with the NIP column as text, without opening it in Excel."
            )
        ),
        .unknownImport: ProblemText(
            Message(
                indonesian: "Impor itu sudah tidak ada; ikrard mungkin dimulai ulang.",
                english: "That import is gone; ikrard may have been restarted."
            ),
            Message(indonesian: "Impor lagi dari awal.", english: "Import again from the start.")
        ),
        .needsConfirmation: ProblemText(
            Message(
                indonesian: "Impor ini mengakhiri kepegawaian atau menolak baris, jadi harus disetujui.",
                english: "This import ends employments or refuses rows, so it must be confirmed."
            ),
            Message(
                indonesian: "Periksa dengan --preview, lalu ulangi dengan --yes.",
                english: "Look at --preview, then repeat with --yes."
            )
        ),
        .bodyTooLarge: ProblemText(
            Message(indonesian: "Berkas itu terlalu besar.", english: "The file is too large.")
        ),
    ]

    private static let store: [ControlCode: ProblemText] = [
        .diskFull: ProblemText(
            Message(
                indonesian: "Disk penuh; tidak ada yang dicatat.",
                english: "The disk is full; nothing was recorded."
            ),
            Message(
                indonesian: "Kosongkan ruang pada disk data; ikrard pulih sendiri.",
                english: "Make room on the data disk; ikrard recovers by itself."
            )
        ),
        .diskFailed: ProblemText(
            Message(
                indonesian: "Disk gagal menyimpan; ikrard mulai ulang dan memeriksa datanya.",
                english: "The disk failed to store; ikrard restarts and verifies its data."
            ),
            Message(
                indonesian: "Tunggu sebentar lalu ulangi; bila terjadi lagi, ganti disknya.",
                english: "Wait a moment and try again; if it happens again, replace the disk."
            )
        ),
        .readOnly: ProblemText(
            Message(
                indonesian: "Disk data hanya dapat dibaca; tidak ada yang dicatat.",
                english: "The data disk is read-only; nothing was recorded."
            ),
            Message(
                indonesian: "Lihat 'dmesg': biasanya disk rusak. Ganti disknya; catatan lama masih terbaca.",
                english: "See 'dmesg': usually the disk is failing. Replace it; old records can still be read."
            )
        ),
        .ghostFile: ProblemText(
            Message(
                indonesian: "Berkas basis data dihapus atau diganti saat ikrard berjalan; tidak ada yang dicatat.",
                english: "The database file was deleted or replaced while ikrard ran; nothing was recorded."
            ),
            Message(
                indonesian: "Kembalikan berkas aslinya, lalu 'systemctl restart ikrard'.",
                english: "Put the original file back, then 'systemctl restart ikrard'."
            )
        ),
        .storeBehindMark: ProblemText(
            Message(
                indonesian:
                    "Data kios lebih tua daripada yang sudah pernah ditandatangani: disk dipulihkan atau disalin.",
                english: "The kiosk's data is older than what it has signed before: a restored or cloned disk."
            ),
            Message(
                indonesian:
                    "Kembalikan data terbaru, atau mulai rantai baru: 'ikrar enrol --new-incarnation' dengan token baru, "
                    + "tanpa BKPP 'ikrard new-incarnation --data-dir DIR'.",
                english:
                    "Put the newest data back, or start a new chain: 'ikrar enrol --new-incarnation' with a new token, "
                    + "without HQ 'ikrard new-incarnation --data-dir DIR'."
            )
        ),
        .damaged: ProblemText(
            Message(
                indonesian: "Data kios rusak; tidak ada yang dicatat.",
                english: "The kiosk's data is damaged; nothing was recorded."
            ),
            Message(
                indonesian: "Hentikan ikrard dan jalankan 'ikrard verify --data-dir DIR'; jangan hapus apa pun.",
                english: "Stop ikrard and run 'ikrard verify --data-dir DIR'; delete nothing."
            )
        ),
        .locked: ProblemText(
            Message(
                indonesian: "ikrard lain sedang memakai data kios ini.",
                english: "Another ikrard is using this kiosk's data."
            ),
            Message(indonesian: "Hentikan yang lain dulu.", english: "Stop the other one first.")
        ),
        .unsafePermissions: ProblemText(
            Message(
                indonesian: "Direktori data kios terbuka bagi pengguna lain.",
                english: "The kiosk's data directory is open to other users."
            ),
            Message(
                indonesian: "Perbaiki pemilik dan izinnya (0700), lalu mulai ulang ikrard.",
                english: "Correct its owner and mode (0700), then restart ikrard."
            )
        ),
        .closed: ProblemText(
            Message(
                indonesian: "ikrard sedang berhenti; tidak ada yang dicatat.",
                english: "ikrard is stopping; nothing was recorded."
            ),
            Message(indonesian: "Ulangi sebentar lagi.", english: "Try again in a moment.")
        ),
        .newerVersion: ProblemText(
            Message(
                indonesian: "Data kios ditulis oleh ikrard yang lebih baru.",
                english: "The kiosk's data was written by a newer ikrard."
            ),
            Message(indonesian: "Pasang ikrard terbaru.", english: "Install the newest ikrard.")
        ),
    ]

    private static let requests: [ControlCode: ProblemText] = [
        .invalid: ProblemText(
            Message(indonesian: "ikrard tidak menerima permintaan itu.", english: "ikrard does not accept the request.")
        ),
        .forbidden: ProblemText(
            Message(indonesian: "Anda tidak berhak melakukan itu.", english: "You are not permitted to do that."),
            Message(
                indonesian: "Minta admin memasukkan Anda ke grup itu, lalu masuk (login) kembali.",
                english: "Ask an administrator to add you to that group, then log in again."
            )
        ),
        .unknownRoute: ProblemText(
            Message(
                indonesian: "ikrard ini tidak mengenal perintah itu.",
                english: "This ikrard does not know that command."
            ),
            Message(
                indonesian: "Pasang ikrar dan ikrard dari rilis yang sama.",
                english: "Install ikrar and ikrard of the same release."
            )
        ),
        .busy: ProblemText(
            Message(
                indonesian: "ikrard sedang sibuk; tidak ada yang dicatat.",
                english: "ikrard is busy; nothing was recorded."
            ),
            Message(indonesian: "Ulangi sebentar lagi.", english: "Try again in a moment.")
        ),
        .requestTimeout: ProblemText(
            Message(
                indonesian: "Permintaan terlalu lama sampai di ikrard.",
                english: "The request took too long to reach ikrard."
            ),
            Message(indonesian: "Ulangi.", english: "Try again.")
        ),
        .internal: ProblemText(
            Message(
                indonesian: "Galat pada ikrard.",
                english: "A defect of ikrard."
            ),
            Message(
                indonesian: "Laporkan bersama keluaran 'journalctl -u ikrard'.",
                english: "Report it together with the output of 'journalctl -u ikrard'."
            )
        ),
    ]
}
