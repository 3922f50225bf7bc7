/// Why an identifier is refused, as a sentence that says what is wrong and what to do.
package enum IdentifierRefusalText {
    /// The sentence for a reason's code; a code that is not known is shown itself.
    package static func message(_ code: String) -> Message {
        known(code) ?? Message(indonesian: "nomor tidak sah (\(code)).", english: "not a valid number (\(code)).")
    }

    /// The sentence, where the code is known.
    package static func known(_ code: String) -> Message? {
        byCode[code]
    }

    private static let byCode: [String: Message] = [
        "too_long": Message(
            indonesian: "lebih dari 256 bita; ini bukan nomor pegawai. Pindai lagi.",
            english: "more than 256 bytes; that is no employee number. Scan again."
        ),
        "not_text": Message(
            indonesian: "bukan teks UTF-8. Periksa pengaturan pemindai, lalu pindai lagi.",
            english: "not UTF-8 text. Check the scanner's settings, then scan again."
        ),
        "empty": Message(
            indonesian: "tidak ada nomor di dalamnya. Pindai lagi.",
            english: "there is no number in it. Scan again."
        ),
        "scientific_notation": Message(
            indonesian: "notasi ilmiah dari lembar kerja (1,99E+17); angka aslinya hilang. Ketik nomornya dari kartu.",
            english: "scientific notation from a spreadsheet (1.99E+17); the digits are lost. Type it from the card."
        ),
        "float_damage": Message(
            indonesian: "angka desimal dari lembar kerja; digit terakhirnya tidak dapat dipercaya. Ketik dari kartu.",
            english: "a decimal from a spreadsheet; its last digits cannot be trusted. Type it from the card."
        ),
        "non_digit": Message(
            indonesian: "ada huruf di antara angka (misalnya O untuk 0, I untuk 1). Ketik ulang dari kartu.",
            english: "there is a letter among the digits (such as O for 0, I for 1). Type it again from the card."
        ),
        "length": Message(
            indonesian: "jumlah digitnya salah: NIP 18, NIK 16, NIP lama 9, NRP 5 sampai 13. Pindai lagi.",
            english: "a wrong number of digits: NIP 18, NIK 16, old NIP 9, NRP 5 to 13. Scan again."
        ),
        "kind": Message(
            indonesian: "ini nomor jenis lain. Periksa kartunya.",
            english: "this is a number of another kind. Check the card."
        ),
        "birth_date": Message(
            indonesian: "tanggal lahir di dalam nomor itu tidak ada. Periksa digit awalnya pada kartu.",
            english: "the birth date in the number does not exist. Check its first digits on the card."
        ),
        "birth_day": Message(
            indonesian: "hari lahir di dalam NIK harus 1–31 atau 41–71. Periksa NIK pada kartu.",
            english: "the day of birth in a NIK is 1–31 or 41–71. Check the NIK on the card."
        ),
        "appointment_month": Message(
            indonesian: "bulan pengangkatan (digit 13–14) tidak ada. Periksa nomor pada kartu.",
            english: "the month of appointment (digits 13–14) does not exist. Check the number on the card."
        ),
        "sex": Message(
            indonesian: "digit ke-15 harus 1 atau 2. Periksa nomor pada kartu.",
            english: "digit 15 must be 1 or 2. Check the number on the card."
        ),
        "sequence": Message(
            indonesian: "nomor urut di belakang tidak boleh nol. Periksa nomor pada kartu.",
            english: "the running number at the end cannot be zero. Check the number on the card."
        ),
        "excel_damage": Message(
            indonesian: "berakhir 000: lembar kerja telah membulatkannya. Ketik nomornya dari kartu.",
            english: "it ends in 000: a spreadsheet has rounded it. Type the number from the card."
        ),
        "province": Message(
            indonesian: "dua digit awal NIK bukan kode provinsi. Periksa NIK pada kartu.",
            english: "the first two digits of the NIK are no province. Check the NIK on the card."
        ),
        "lost_events": Message(
            indonesian: "sebagian kode hilang di jalan. Pindai lagi.",
            english: "a part of the code was lost on the way. Scan again."
        ),
        "no_terminator": Message(
            indonesian: "pemindai tidak mengirim Enter di akhir kode. Atur akhirannya (suffix), atau terminator: idle.",
            english: "the scanner sends no Enter after the code. Set its suffix, or terminator: idle."
        ),
        "blanked": Message(
            indonesian: "terlalu cepat setelah kode sebelumnya. Pindai lagi.",
            english: "too soon after the code before. Scan again."
        ),
        "unknown_token": Message(
            indonesian: "kartu itu belum didaftarkan ke siapa pun.",
            english: "that card is enrolled to nobody yet."
        ),
        "not_on_roster": Message(
            indonesian: "nomor itu tidak ada di daftar pegawai.",
            english: "the number is not on the roster."
        ),
    ]
}
