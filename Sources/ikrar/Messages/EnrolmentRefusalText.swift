import IkrarConsole

/// Why HQ refused to enrol this kiosk, by HQ's word for it.
enum EnrolmentRefusalText {
    static let byReason: [String: Message] = [
        "challenge_expired": Message(
            indonesian: "Pendaftaran berlangsung terlalu lama; ulangi.",
            english: "The enrolment took too long; try again."
        ),
        "invalid_key": Message(
            indonesian: "BKPP tidak menerima kunci kios ini.",
            english: "HQ does not take this kiosk's key."
        ),
        "proof_failed": Message(
            indonesian: "Kios ini tidak membuktikan bahwa ia memegang kuncinya.",
            english: "This kiosk did not prove that it holds its key."
        ),
        "name_not_offered": Message(
            indonesian: "Nama itu sudah diberikan kepada kios lain; ulangi.",
            english: "That name went to another kiosk meanwhile; try again."
        ),
        "name_reserved": Message(
            indonesian: "Kios ini memakai nama BKPP yang tidak pernah diberikan kepadanya.",
            english: "This kiosk uses a name of HQ's that it was never given."
        ),
        "key_taken": Message(
            indonesian: "Kunci kios ini sudah terdaftar untuk situs lain.",
            english: "This kiosk's key is enrolled for another site."
        ),
        "key_count": Message(
            indonesian: "Kios ini membawa terlalu banyak kunci lama.",
            english: "This kiosk brings too many old keys."
        ),
    ]
}
