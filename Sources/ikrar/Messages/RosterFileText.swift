import IkrarConsole
import KioskControl

/// Why a roster file is refused as a whole, by the code of the refusal, and how to get a better one.
enum RosterFileText {
    static let byCode: [ControlCode: ProblemText] = [
        ControlCode(rawValue: "excel_damage"): ProblemText(
            Message(
                indonesian: "Nomor-nomor di berkas itu sudah dirusak Excel; tidak ada yang diubah.",
                english: "Excel has destroyed the numbers in the file; nothing was changed."
            ),
            reexport
        ),
        ControlCode(rawValue: "not_text"): ProblemText(
            Message(indonesian: "Berkas itu bukan teks.", english: "The file is not text."),
            reexport
        ),
        ControlCode(rawValue: "is_xlsx"): ProblemText(workbook, saveAs),
        ControlCode(rawValue: "is_xls"): ProblemText(workbook, saveAs),
        ControlCode(rawValue: "is_password_protected"): ProblemText(
            Message(
                indonesian: "Berkas itu dilindungi kata sandi.",
                english: "The file is protected by a password."
            ),
            saveAs
        ),
        ControlCode(rawValue: "is_html"): ProblemText(
            Message(
                indonesian: "Berkas itu halaman web, walaupun mungkin bernama .xls.",
                english: "The file is a web page, perhaps named .xls."
            ),
            saveAs
        ),
        ControlCode(rawValue: "is_pdf"): ProblemText(
            Message(indonesian: "Berkas itu PDF.", english: "The file is a PDF."),
            reexport
        ),
        ControlCode(rawValue: "is_compressed"): ProblemText(
            Message(indonesian: "Berkas itu terkompresi.", english: "The file is compressed."),
            Message(indonesian: "Ekstrak dulu, lalu impor CSV-nya.", english: "Unpack it first, then import the CSV.")
        ),
        ControlCode(rawValue: "empty"): ProblemText(
            Message(indonesian: "Berkas itu kosong.", english: "The file is empty."),
            reexport
        ),
        ControlCode(rawValue: "no_header"): ProblemText(header, headerRemedy),
        ControlCode(rawValue: "missing_columns"): ProblemText(
            Message(
                indonesian: "Berkas itu tidak punya kolom yang wajib (nomor, nama, unit).",
                english: "The file lacks a column it must have (number, name, unit)."
            ),
            headerRemedy
        ),
        ControlCode(rawValue: "no_rows"): ProblemText(
            Message(indonesian: "Tidak ada baris di bawah judul.", english: "No row follows the header."),
            reexport
        ),
        ControlCode(rawValue: "too_many_rows"): ProblemText(large, split),
        ControlCode(rawValue: "too_many_columns"): ProblemText(large, reexport),
        ControlCode(rawValue: "too_many_units"): ProblemText(large, split),
        ControlCode(rawValue: "line_too_long"): ProblemText(
            Message(
                indonesian: "Ada baris yang lebih panjang daripada baris mana pun yang wajar.",
                english: "A row is longer than any real one."
            ),
            reexport
        ),
        ControlCode(rawValue: "unclosed_quote"): ProblemText(
            Message(
                indonesian: "Ada tanda kutip yang tidak ditutup.",
                english: "A quotation mark is never closed."
            ),
            Message(
                indonesian: "Perbaiki tanda kutip pada baris yang disebut.",
                english: "Correct the quotation mark in the row named."
            )
        ),
        ControlCode(rawValue: "unit_tree"): ProblemText(
            Message(
                indonesian: "Unit-unit di berkas itu tidak membentuk pohon.",
                english: "The units in the file do not form a tree."
            ),
            Message(
                indonesian: "Perbaiki induk unit yang disebut.",
                english: "Correct the parent of the unit named."
            )
        ),
    ]

    private static let reexport = Message(
        indonesian: "Ekspor ulang dari SIASN/SIMPEG sebagai CSV dengan NIP bertipe teks, tanpa dibuka di Excel.",
        english: "Export it again from SIASN/SIMPEG as CSV with NIP as text, without opening it in Excel."
    )
    private static let workbook = Message(
        indonesian: "Berkas itu buku kerja Excel, bukan CSV.",
        english: "The file is an Excel workbook, not CSV."
    )
    private static let saveAs = Message(
        indonesian: "Simpan sebagai 'CSV UTF-8' dengan kolom NIP bertipe teks, lalu impor CSV itu.",
        english: "Save it as 'CSV UTF-8' with the NIP column as text, then import that CSV."
    )
    private static let header = Message(
        indonesian: "Baris judul tidak ditemukan pada 30 baris pertama.",
        english: "No header row was found in the first 30 rows."
    )
    private static let headerRemedy = Message(
        indonesian: "Beri judul kolom seperti NIP, NAMA dan UNIT KERJA.",
        english: "Head the columns with names such as NIP, NAMA and UNIT KERJA."
    )
    private static let large = Message(
        indonesian: "Berkas itu lebih besar daripada yang dapat diimpor.",
        english: "The file is larger than what can be imported."
    )
    private static let split = Message(
        indonesian: "Impor pegawai kota atau kabupaten ini saja.",
        english: "Import the employees of this city or regency only."
    )
}
