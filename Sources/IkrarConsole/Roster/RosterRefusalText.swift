/// Why a row of a roster file is not taken.
package enum RosterRefusalText {
    /// The sentence for the reason's code, a row's or a number's, then the numbers that belong to it.
    package static func message(code: String, numbers: [Int]) -> Message {
        let sentence =
            byCode[code] ?? IdentifierRefusalText.known(code) ?? Message(indonesian: code, english: code)
        return sentence + detail(code, numbers)
    }

    /// Such as ` (same identifier as row 5)`; empty where the reason has none.
    private static func detail(_ code: String, _ numbers: [Int]) -> Message {
        switch (code, numbers.count) {
        case ("conflict", 1):
            Message(
                indonesian: " (nomor yang sama dengan baris \(numbers[0]))",
                english: " (same identifier as row \(numbers[0]))"
            )
        case ("ragged", 2):
            Message(
                indonesian: " (seharusnya \(numbers[0]) sel, ditemukan \(numbers[1]))",
                english: " (expected \(numbers[0]) cells, found \(numbers[1]))"
            )
        case ("unbalanced_quote", 1):
            Message(indonesian: " (\(numbers[0]) baris tersambung)", english: " (\(numbers[0]) lines joined)")
        case ("control_character", 1):
            Message(
                indonesian: " (\(character(numbers[0])))",
                english: " (\(character(numbers[0])))"
            )
        case ("too_long", 1):
            Message(
                indonesian: " (lebih dari \(numbers[0]) bita)",
                english: " (longer than \(numbers[0]) bytes)"
            )
        case ("unit_too_deep", 1):
            Message(indonesian: " (lebih dari \(numbers[0]) tingkat)", english: " (more than \(numbers[0]) levels)")
        default: Message(indonesian: "", english: "")
        }
    }

    /// Such as `U+001B`.
    private static func character(_ scalar: Int) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static let byCode: [String: Message] = [
        "missing_identifier": Message(
            indonesian: "baris bernama tanpa nomor. Isi NIP atau NIK-nya.",
            english: "a name without a number. Fill in the NIP or NIK."
        ),
        "missing_name": Message(
            indonesian: "nomor tanpa nama. Isi namanya.",
            english: "a number without a name. Fill in the name."
        ),
        "missing_unit": Message(
            indonesian: "tanpa unit kerja. Isi unitnya.",
            english: "without a unit. Fill in the unit."
        ),
        "nik_outside_non_asn": Message(
            indonesian: "hanya ada NIK, padahal bukan NON_ASN. Isi NIP-nya.",
            english: "there is only a NIK, but the row is not NON_ASN. Fill in the NIP."
        ),
        "unknown_category": Message(
            indonesian: "kategori pegawai tidak diketahui. Isi jenis pegawai.",
            english: "the category is not known. Fill in the kind of employee."
        ),
        "conflict": Message(
            indonesian: "nomor yang sama dengan isi berbeda di baris lain. Pilih yang benar, hapus yang lain.",
            english: "the same number with other content in another row. Keep the right one, remove the other."
        ),
        "several_people": Message(
            indonesian: "nomor-nomor di baris ini milik orang yang berbeda. Perbaiki nomornya.",
            english: "the numbers in this row belong to different people. Correct the numbers."
        ),
        "ragged": Message(
            indonesian: "jumlah kolom tidak cocok dengan judul. Ekspor ulang berkasnya.",
            english: "the cells do not fit the header. Export the file again."
        ),
        "ambiguous_commas": Message(
            indonesian: "koma gelar tanpa tanda kutip, tidak dapat dipastikan. Beri tanda kutip pada namanya.",
            english: "commas of degrees without quotes, more than one reading. Put the name in quotes."
        ),
        "unbalanced_quote": Message(
            indonesian: "tanda kutip tanpa pasangan menyatukan beberapa baris. Hapus tanda kutip itu.",
            english: "a quotation mark without its partner joined rows. Remove the mark."
        ),
        "unreadable_text": Message(
            indonesian: "ada bita yang bukan teks. Ekspor ulang sebagai CSV UTF-8.",
            english: "there are bytes that are no text. Export again as UTF-8 CSV."
        ),
        "control_character": Message(
            indonesian: "ada tanda kendali yang tidak terlihat. Ketik ulang isi selnya.",
            english: "there is an invisible control character. Type the cell anew."
        ),
        "too_long": Message(
            indonesian: "isinya terlalu panjang. Perbaiki selnya.",
            english: "the text is too long. Correct the cell."
        ),
        "invalid_unit_id": Message(
            indonesian: "UNOR ID berisi tanda yang tidak sah. Perbaiki UNOR ID.",
            english: "the UNOR ID has characters an id cannot have. Correct it."
        ),
        "unit_too_deep": Message(
            indonesian: "jalur unitnya terlalu dalam. Perbaiki nama unit.",
            english: "the unit's path is too deep. Correct the unit's name."
        ),
    ]
}
