import IkrarConsole

/// What speaks against HQ's log, by the kiosk's code for it.
enum AlarmText {
    /// What is wrong. The daemon's English has the numbers, which are in `--json`, too; Indonesian has its own sentence for
    /// each code it knows.
    static func message(_ code: String, detail: String) -> Message {
        indonesian[code].map { Message(indonesian: $0, english: detail) } ?? .technical(detail)
    }

    private static let indonesian: [String: String] = [
        "unreadable_checkpoint": "Checkpoint BKPP tidak dapat dibaca.",
        "wrong_origin": "Checkpoint itu milik log lain.",
        "bad_signature": "Checkpoint BKPP tidak ditandatangani dengan kunci lognya.",
        "rolled_back": "Log BKPP lebih pendek daripada yang pernah ditunjukkannya.",
        "inconsistent": "Isi log BKPP diubah: bukan lanjutan dari yang sudah diperiksa kios ini.",
        "beyond_checkpoint": "BKPP menyebut tempat catatan yang melampaui ujung lognya.",
        "not_included": "Catatan kios ini tidak ada di log BKPP pada tempat yang disebutkannya.",
        "bad_tile": "Sebagian log BKPP tidak sesuai dengan checkpointnya.",
    ]
}
