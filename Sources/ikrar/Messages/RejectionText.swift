import IkrarConsole

/// Why HQ does not accept this kiosk, by HQ's code for it.
enum RejectionText {
    static let byCode: [String: Message] = [
        "unauthorized": Message(
            indonesian: "Permintaan kios ini tidak ditandatangani seperti seharusnya.",
            english: "This kiosk's requests are not signed as they must be."
        ),
        "unknown_key": Message(
            indonesian: "BKPP tidak mengenal kunci kios ini: mungkin dipulihkan dari salinan lama. Daftarkan lagi.",
            english: "HQ does not know this kiosk's key: perhaps it was restored from an old copy. Enrol it again."
        ),
        "revoked": Message(
            indonesian: "Kunci kios ini sudah dicabut BKPP.",
            english: "HQ has revoked this kiosk's key."
        ),
    ]
}
