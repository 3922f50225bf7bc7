import HQStore
import IkrarConsole

/// Why an officer's act was refused, in words.
struct ActRefusalText {
    /// The words.
    let text: StoreText

    /// The words for `refusal`.
    init(_ refusal: ActRefusal) {
        switch refusal {
        case .invalidReason(let reason):
            text = StoreText(
                .usage,
                Message(
                    indonesian: "\"\(reason)\" bukan kode alasan.",
                    english: "\"\(reason)\" is no code of a reason."
                ),
                hint: Message(
                    indonesian: "Pakai kode seperti wrong_person: huruf kecil, angka, garis bawah.",
                    english: "Use a code like wrong_person: lower-case letters, digits, underscores."
                )
            )
        case .invalidGround:
            text = StoreText(
                .usage,
                Message(indonesian: "Dasar itu tidak dapat dicatat.", english: "That ground cannot be recorded."),
                hint: Message(
                    indonesian: "Tulis satu baris, paling banyak 1024 bita, tanpa nama siapa pun.",
                    english: "Write one line of at most 1024 bytes, without anybody's name."
                )
            )
        case .invalidDate(let date):
            text = StoreText(
                .usage,
                Message(indonesian: "\(date) sudah lewat.", english: "\(date) is over already."),
                hint: Message(
                    indonesian: "Beri hari yang belum lewat, seperti 2026-10-17.",
                    english: "Give a day that is not over, like 2026-10-17."
                )
            )
        case .isVoid:
            text = Self.badData("Catatan itu sudah batal.", "The record is void already.")
        case .wrongType(let type):
            text = Self.badData(
                "Tindakan itu tidak berlaku untuk catatan \(type).",
                "That act does not apply to a record of type \(type)."
            )
        case .personIsKnown:
            text = Self.badData(
                "Orangnya sudah dikenal.",
                "Its person is known.",
                hint: Message(indonesian: "Pakai: ikrar-hq correct", english: "Use: ikrar-hq correct")
            )
        case .personIsUnknown:
            text = Self.badData(
                "Orangnya belum dikenal.",
                "Its person is not known.",
                hint: Message(indonesian: "Pakai: ikrar-hq match", english: "Use: ikrar-hq match")
            )
        case .changesNothing:
            text = Self.badData("Catatan itu sudah mengatakannya.", "The record says so already.")
        case .ceremonyIsUnknown(let id):
            text = Self.badData(
                "Upacara \(id) belum diimpor.",
                "The ceremony \(id) is not imported.",
                hint: Message(
                    indonesian: "Impor dengan: ikrar-hq campaign import BERKAS",
                    english: "Import it with: ikrar-hq campaign import FILE"
                )
            )
        case .noOpening:
            text = Self.badData(
                "Catatan itu tidak punya pembuka: belum datang, atau sudah dimusnahkan.",
                "The record has no opening: it never came, or was destroyed before."
            )
        }
    }

    private static func badData(_ indonesian: String, _ english: String, hint: Message? = nil) -> StoreText {
        StoreText(.badData, Message(indonesian: indonesian, english: english), hint: hint)
    }
}
