import IkrarConsole

/// Why HQ was not reached, by the daemon's word for it.
enum ConnectionText {
    static let byReason: [String: Message] = [
        "plain_http": Message(
            indonesian: "http:// hanya untuk mesin ini sendiri.",
            english: "http:// is for this very machine only."
        ),
        "cannot_resolve": Message(
            indonesian: "Nama BKPP tidak ditemukan (DNS).",
            english: "HQ's name is not found (DNS)."
        ),
        "cannot_connect": Message(
            indonesian: "Tidak ada yang menjawab di alamat itu.",
            english: "Nobody answers at that address."
        ),
        "timed_out": Message(indonesian: "Tidak dijawab pada waktunya.", english: "There was no answer in time."),
        "truncated": Message(
            indonesian: "Sambungan terputus sebelum ada jawaban.",
            english: "The connection ended before there was an answer."
        ),
        "protocol_violation": Message(
            indonesian: "Jawabannya bukan HTTP.",
            english: "The answer is not HTTP."
        ),
        "tls_not_yet_valid_or_expired": Message(
            indonesian: "Sertifikat BKPP tidak berlaku pada waktu ini: periksa dulu jam mesin ini.",
            english: "HQ's certificate is not valid at this time: check this machine's clock first."
        ),
        "tls_wrong_host": Message(
            indonesian: "Sertifikat itu milik nama lain: URL salah, atau ada yang menyamar sebagai BKPP.",
            english: "The certificate is another name's: a wrong URL, or somebody in HQ's place."
        ),
        "tls_untrusted": Message(
            indonesian: "Sertifikat itu tidak ditandatangani oleh otoritas yang dipercaya; periksa --ca-file.",
            english: "No trusted authority signed the certificate; check --ca-file."
        ),
        "tls_unreadable_ca_file": Message(
            indonesian: "Berkas CA tidak dapat dibaca oleh ikrard.",
            english: "ikrard cannot read the CA file."
        ),
        "tls_other": Message(
            indonesian: "Sambungan aman (TLS) tidak terbentuk.",
            english: "No secure connection (TLS) came about."
        ),
    ]
}
