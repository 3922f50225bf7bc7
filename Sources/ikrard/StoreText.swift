import IkrarConsole
import KioskStore

/// The store's refusals as sentences for whoever runs `ikrard`.
enum StoreText {
    /// What is wrong with what, and what to do about it.
    static func text(_ error: KioskStoreError, dataDirectory: String) -> ProblemText {
        ProblemText(what(error), error.remedy.map { remedy($0, dataDirectory) })
    }

    private static func what(_ error: KioskStoreError) -> Message {
        switch error {
        case .diskFull:
            Message(
                indonesian: "Disk penuh; tidak ada yang dicatat.",
                english: "The disk is full; nothing was recorded."
            )
        case .diskFailed(let detail):
            Message(
                indonesian: "Disk gagal menyimpan (rincian teknis: \(detail)).",
                english: "The disk failed to store: \(detail)."
            )
        case .readOnly:
            Message(
                indonesian: "Data tidak dapat ditulis: sistem berkasnya hanya dapat dibaca.",
                english: "The store cannot be written: the file system is read-only."
            )
        case .ghostFile(let path):
            Message(
                indonesian: "\(path) dihapus atau diganti saat sedang dipakai.",
                english: "\(path) was removed or replaced while it was open."
            )
        case .busy:
            Message(
                indonesian: "Data sedang dipakai proses lain.",
                english: "The store is busy: another process holds the database."
            )
        case .storeBehindMark(let signer, let mark, let store):
            Message(
                indonesian: "Ada catatan yang hilang: \(signer) sudah sampai nomor \(mark), data ini berakhir sebelum "
                    + "nomor \(store).",
                english: "Records are missing: \(signer) had reached seq \(mark), the store ends before seq \(store)."
            )
        case .newerVersion(let found, let known):
            Message(
                indonesian:
                    "Data ditulis program yang lebih baru: skemanya versi \(found), program ini mengenal \(known).",
                english: "A newer program wrote the store: its schema has version \(found), this one knows \(known)."
            )
        case .locked(let pid):
            Message(indonesian: "ikrard sudah berjalan", english: "ikrard is already running")
                + (pid.map { Message(indonesian: " (pid \($0)).", english: " (pid \($0)).") }
                    ?? Message(indonesian: ".", english: "."))
        case .unsafePermissions(let path, _):
            Message(
                indonesian: "\(path) terbuka bagi pengguna lain, atau bukan milik pengguna ini.",
                english: "\(path) is open to other users, or not this user's."
            )
        case .damaged(let findings):
            Message(
                indonesian: "Data rusak (rincian teknis: \(findings.joined(separator: "; "))).",
                english: "The store is damaged: \(findings.joined(separator: "; "))."
            )
        default: .technical(error.description)
        }
    }

    private static func remedy(_ remedy: KioskStoreRemedy, _ directory: String) -> Message {
        let english = remedy.sentence(dataDirectory: directory)
        let indonesian =
            switch remedy {
            case .freeSpace: "Kosongkan ruang di sistem berkas \(directory); pencatatan berlanjut sendiri."
            case .checkDisk:
                "Periksa disk di bawah \(directory) (dmesg, smartctl); ikrard memeriksa datanya saat dimulai."
            case .restart: "Mulai ulang ikrard: systemctl restart ikrard"
            case .newIncarnation:
                "Kembalikan salinan terbaru \(directory) bila ada; bila tidak, hentikan ikrard dan jalankan "
                    + "`ikrard new-incarnation --data-dir \(directory)`. Tidak ada yang dihapus."
            case .upgrade: "Pasang versi ikrard yang menulis data itu, atau yang lebih baru."
            case .stopOtherProcess: "Hentikan ikrard yang lain, atau beri yang ini --data-dir sendiri."
            case .fixPermissions:
                "Jalankan `chown -R ikrar \(directory) && chmod -R go= \(directory)` dengan pengguna ikrard."
            case .importPledgeText: "Impor naskahnya: ikrar campaign import FILE"
            case .openCeremony: "Buka satu: ikrar ceremony open ID"
            }
        return Message(indonesian: indonesian, english: english)
    }
}
