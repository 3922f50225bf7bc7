import IkrarConsole

/// What can be wrong with a record, in words.
enum VerificationText {
    /// The words for a problem's kind; a kind that is not known is shown itself.
    static func message(_ kind: String) -> Message {
        byKind[kind] ?? Message(indonesian: kind, english: kind)
    }

    private static let byKind: [String: Message] = [
        "malformed": Message(indonesian: "bukan catatan yang sah", english: "not a valid record"),
        "chain": Message(indonesian: "rantai terputus", english: "the chain is broken"),
        "signature": Message(indonesian: "tanda tangan salah", english: "a wrong signature"),
        "gap": Message(indonesian: "ada catatan yang hilang", english: "records are missing"),
        "columns": Message(
            indonesian: "kolomnya tidak sesuai dengan catatannya",
            english: "its columns differ from the record"
        ),
        "opening_missing": Message(indonesian: "pembukanya hilang", english: "its opening is missing"),
        "opening_mismatch": Message(indonesian: "pembukanya tidak cocok", english: "its opening does not fit"),
        "seal_counts": Message(indonesian: "jumlah segel tidak cocok", english: "the seal's counts do not fit"),
        "receipt": Message(
            indonesian: "bukti bahwa log BKPP memuatnya tidak sah",
            english: "the proof that HQ's log holds it does not hold"
        ),
        "standing": Message(indonesian: "status orang tidak cocok", english: "the standing does not fit"),
        "behind_mark": Message(
            indonesian: "data lebih tua daripada tanda air",
            english: "the store is behind its high-water mark"
        ),
        "mark": Message(indonesian: "berkas tanda air rusak", english: "the high-water mark is damaged"),
        "database": Message(indonesian: "basis data rusak", english: "the database is damaged"),
        "key": Message(indonesian: "kuncinya tidak cocok", english: "the key does not fit"),
    ]
}
