/// What verifying a kiosk's records found, in words: the same from the daemon and from the store alone.
package enum VerificationText {
    /// How many records hold, or how many problems there are.
    package static func headline(records: UInt64, problems: Int) -> Message {
        let records = OperatorNumber.message(records)
        guard problems > 0 else {
            return Message(
                indonesian: "Baik: \(records.indonesian) catatan diperiksa.",
                english: "Good: \(records.english) records checked."
            )
        }
        let count = OperatorNumber.message(problems)
        return Message(
            indonesian:
                "RUSAK: \(count.indonesian) masalah pada \(records.indonesian) catatan. Jangan hapus apa pun.",
            english: "DAMAGED: \(count.english) problems in \(records.english) records. Delete nothing."
        )
    }

    /// One problem: where, what, and both values. `signer` is empty where the store as a whole is meant; a kind that is not
    /// known is shown itself.
    package static func problem(
        _ kind: String,
        signer: String,
        seq: UInt64?,
        expected: String?,
        found: String?
    ) -> Message {
        let place = [signer, seq.map(String.init) ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        let values = [expected, found].compactMap(\.self).joined(separator: " ≠ ")
        let head = place.isEmpty ? "  " : "  \(place): "
        let tail = values.isEmpty ? "" : " (\(values))"
        let what = byKind[kind] ?? Message(indonesian: kind, english: kind)
        return Message(indonesian: head + what.indonesian + tail, english: head + what.english + tail)
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
