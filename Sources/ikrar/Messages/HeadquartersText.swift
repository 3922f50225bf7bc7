import IkrarConsole
import KioskControl

/// Refusals that have to do with HQ, as sentences.
enum HeadquartersText {
    static let byCode: [ControlCode: ProblemText] = [
        .notEnrolled: ProblemText(
            Message(
                indonesian: "Kios ini belum terdaftar di BKPP.",
                english: "This kiosk is not enrolled with any HQ."
            ),
            Message(
                indonesian: "Daftarkan dengan 'ikrar enrol --url URL --log-key VKEY'.",
                english: "Enrol it with 'ikrar enrol --url URL --log-key VKEY'."
            )
        ),
        .alreadyEnrolled: ProblemText(
            Message(indonesian: "Kios ini sudah terdaftar.", english: "This kiosk is enrolled already."),
            Message(indonesian: "Lihat 'ikrar status'.", english: "See 'ikrar status'.")
        ),
        .unknownSigner: ProblemText(
            Message(
                indonesian: "Penanda tangan itu tidak dikenal kios ini.",
                english: "This kiosk knows no such signer."
            ),
            Message(indonesian: "Lihat 'ikrar outbox'.", english: "See 'ikrar outbox'.")
        ),
        .unknownAlarm: ProblemText(
            Message(indonesian: "Bahaya dengan nomor itu tidak ada.", english: "There is no alarm of this number."),
            Message(indonesian: "Lihat 'ikrar alarm list'.", english: "See 'ikrar alarm list'.")
        ),
        .headquartersUnavailable: ProblemText(
            Message(
                indonesian: "BKPP tidak dapat dihubungi; kios tetap mencatat dan mengirim nanti.",
                english: "HQ cannot be reached; the kiosk keeps recording and sends later."
            ),
            Message(
                indonesian: "Periksa jaringan dan URL-nya; 'ikrar status' menunjukkan apa yang ditunggu.",
                english: "Check the network and the URL; 'ikrar status' shows what it waits for."
            )
        ),
        .badToken: ProblemText(
            Message(
                indonesian: "BKPP tidak menerima token itu: tidak dikenal, sudah dipakai, atau kedaluwarsa.",
                english: "HQ does not take the token: it is unknown, used or expired."
            ),
            newToken
        ),
        .invalidToken: ProblemText(
            Message(
                indonesian: "Token itu berisi tanda yang tidak mungkin ada dalam token.",
                english: "The token holds characters no token has."
            ),
            newToken
        ),
        .enrolmentRefused: ProblemText(
            Message(indonesian: "BKPP menolak pendaftaran ini.", english: "HQ refused the enrolment."),
            Message(
                indonesian: "Hubungi BKPP dan sebutkan alasan di atas.",
                english: "Call HQ and tell them the reason above."
            )
        ),
        .notHeadquarters: ProblemText(
            Message(
                indonesian: "Yang menjawab bukan BKPP, mungkin halaman login Wi-Fi.",
                english: "What answered is not HQ, perhaps a Wi-Fi login page."
            ),
            Message(
                indonesian: "Periksa --url; di Wi-Fi umum, masuk dulu lewat peramban.",
                english: "Check --url; on a public Wi-Fi log in with a browser first."
            )
        ),
        .invalidOffer: ProblemText(
            Message(
                indonesian: "Tawaran pendaftaran BKPP tidak dapat diikuti.",
                english: "HQ's offer to enrol cannot be followed."
            ),
            Message(
                indonesian: "Pasang ikrard dan ikrar-hq dari rilis yang sama.",
                english: "Install ikrard and ikrar-hq of the same release."
            )
        ),
        .invalidURL: ProblemText(
            Message(indonesian: "URL itu bukan alamat BKPP.", english: "The URL is not the address of an HQ."),
            Message(
                indonesian: "Berikan https://host atau https://host:port, tanpa path.",
                english: "Give https://host or https://host:port, without a path."
            )
        ),
        .invalidLogKey: ProblemText(
            Message(indonesian: "Kunci log itu bukan vkey.", english: "The log key is not a vkey."),
            Message(
                indonesian: "Salin utuh keluaran 'ikrar-hq init'.",
                english: "Copy the whole of what 'ikrar-hq init' printed."
            )
        ),
        .invalidPolicy: ProblemText(
            Message(
                indonesian: "Kebijakan saksi itu tidak dapat dipakai.",
                english: "The witness policy cannot be used."
            ),
            Message(
                indonesian: "Minta berkas --policy yang benar (c2sp.org/tlog-policy) untuk log ini.",
                english: "Ask for the right --policy file (c2sp.org/tlog-policy) of this log."
            )
        ),
        .unprovenLogKey: ProblemText(
            Message(
                indonesian: "Yang menjawab tidak membuktikan bahwa ia memegang kunci log itu.",
                english: "What answered did not prove that it holds the log key."
            ),
            Message(
                indonesian: "Jangan lanjutkan; periksa --url dan --log-key bersama BKPP.",
                english: "Do not go on; check --url and --log-key together with HQ."
            )
        ),
        .wrongLogKey: ProblemText(
            Message(
                indonesian:
                    "Yang menjawab tidak memegang kunci log itu: URL salah, atau ada yang menyamar sebagai BKPP.",
                english: "What answered does not hold that log key: a wrong URL, or somebody in HQ's place."
            ),
            Message(
                indonesian: "Cocokkan --log-key dengan keluaran 'ikrar-hq init'.",
                english: "Compare --log-key with what 'ikrar-hq init' printed."
            )
        ),
        .fork: ProblemText(
            Message(
                indonesian: "BKPP memegang catatan lain atas nama kios ini; pengiriman dihentikan, bukti disimpan.",
                english: "HQ holds other records under this kiosk's name; sending has stopped, the evidence is kept."
            ),
            Message(
                indonesian: "Hubungi BKPP: disk ini mungkin salinan kios lain.",
                english: "Call HQ: this disk may be a copy of another kiosk's."
            )
        ),
    ]

    private static let newToken = Message(
        indonesian: "Minta token baru: 'ikrar-hq kiosk token --site ID'.",
        english: "Ask for a new token: 'ikrar-hq kiosk token --site ID'."
    )
}
