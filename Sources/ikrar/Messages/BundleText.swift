import IkrarConsole
import KioskControl

/// What has to do with bundles and their receipts, as sentences.
enum BundleText {
    static let byCode: [ControlCode: ProblemText] = [
        .receiptRefused: ProblemText(
            Message(
                indonesian: "Tanda terima itu ditolak; tidak ada yang berubah.",
                english: "The receipt is refused; nothing was changed."
            ),
            Message(
                indonesian: "Ambil lagi dari BKPP: 'ikrar-hq bundle import BUNDEL --receipt BERKAS'.",
                english: "Fetch it from HQ again: 'ikrar-hq bundle import BUNDLE --receipt FILE'."
            )
        ),
        .receiptUnproven: ProblemText(
            Message(
                indonesian: "Tanda terima itu belum dapat dibuktikan; catatan tetap menunggu.",
                english: "The receipt cannot be proven yet; the records go on waiting."
            ),
            Message(
                indonesian: "Ekspor bundel baru dan bawa lagi, atau sambungkan kios ke jaringan.",
                english: "Export a new bundle and carry it, or give the kiosk network."
            )
        ),
        .logAlarm: ProblemText(
            Message(
                indonesian: "BAHAYA: log BKPP tidak sesuai dengan yang pernah ditunjukkannya; buktinya disimpan.",
                english: "ALARM: HQ's log is not what it showed before; the evidence is kept."
            ),
            Message(
                indonesian: "Lapor ke pengawas; lihat 'ikrar alarm list'.",
                english: "Tell the supervisor; see 'ikrar alarm list'."
            )
        ),
    ]

    /// What follows the sentence, by the reason's code.
    static let byReason: [String: Message] = [
        "not_a_receipt": Message(
            indonesian: "Itu bukan tanda terima bundel.",
            english: "It is no receipt of a bundle."
        ),
        "truncated": Message(indonesian: "Berkasnya terpotong.", english: "The file is cut off."),
        "altered": Message(indonesian: "Isinya diubah.", english: "Its content was altered."),
        "malformed": Message(indonesian: "Isinya diubah atau rusak.", english: "Its content is altered or damaged."),
        "too_large": Message(indonesian: "Berkasnya terlalu besar.", english: "The file is too large."),
        "bad_signature": Message(
            indonesian: "Tidak ditandatangani log BKPP kios ini: diubah, atau dari BKPP lain.",
            english: "It is not signed by the log of this kiosk's HQ: altered, or of another HQ."
        ),
        "other_kiosk": Message(
            indonesian: "Itu untuk kios lain, atau untuk kios ini sebelum didaftarkan ulang.",
            english: "It is for another kiosk, or for this one before it enrolled anew."
        ),
        "pending": Message(
            indonesian: "Log BKPP belum disahkan para saksi.",
            english: "HQ's log still lacks its witnesses."
        ),
        "unreachable": Message(
            indonesian: "Sejak bundel itu dibuat, kios sudah memeriksa log BKPP lebih jauh lewat jaringan.",
            english: "Since the bundle was made, this kiosk verified more of HQ's log over the network."
        ),
        "receipt_mismatch": Message(
            indonesian: "BKPP punya catatan kios ini yang tidak ada di sini: data ini salinan lama.",
            english: "HQ has records of this kiosk that are not here: this store is an older copy."
        ),
    ]

    /// What HQ did not take.
    static func finding(_ finding: BundleReceiptAnswer.Finding) -> Message {
        let seq = finding.seq.map(String.init) ?? "-"
        return switch finding.kind {
        case "gap":
            Message(
                indonesian: "\(finding.signer): BKPP kehilangan catatan sejak nomor \(seq); ekspor lagi dan bawa.",
                english: "\(finding.signer): HQ lacks records from seq \(seq) on; export again and carry it."
            )
        case "fork":
            Message(
                indonesian: "BERHENTI: \(finding.signer): BKPP punya catatan lain di nomor \(seq); hubungi BKPP.",
                english: "STOPPED: \(finding.signer): HQ has another record at seq \(seq); call HQ."
            )
        default:
            Message(
                indonesian:
                    "\(finding.signer): BKPP menolak catatan \(seq) (\(finding.code ?? "-")); lihat 'ikrar outbox'.",
                english: "\(finding.signer): HQ refuses record \(seq) (\(finding.code ?? "-")); see 'ikrar outbox'."
            )
        }
    }
}
