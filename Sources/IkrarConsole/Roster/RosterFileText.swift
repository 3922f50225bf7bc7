/// Why a roster file is refused as a whole, and how to get a better one.
package struct RosterFileText {
    private let code: String
    private let row: Int?
    private let limit: Int?
    private let words: [String]

    /// The refusal's code with its operands: the row at fault from 1, the most there may be, and the columns or units
    /// that are meant.
    package init(code: String, row: Int? = nil, limit: Int? = nil, words: [String] = []) {
        self.code = code
        self.row = row
        self.limit = limit
        self.words = words
    }

    /// The sentences; nil for a code this program does not know.
    package var text: ProblemText? {
        switch code {
        case "excel_damage":
            ProblemText(
                Message(
                    indonesian: "Nomor-nomor di berkas itu sudah dirusak Excel; tidak ada yang diubah.",
                    english: "Excel has destroyed the numbers in the file; nothing was changed."
                ),
                Self.reexport
            )
        case "empty":
            ProblemText(Message(indonesian: "Berkas itu kosong.", english: "The file is empty."), Self.reexport)
        case "no_rows":
            ProblemText(
                Message(indonesian: "Tidak ada baris di bawah judul.", english: "No row follows the header."),
                Self.reexport
            )
        case "no_header":
            ProblemText(
                Message(
                    indonesian: "Baris judul tidak ditemukan pada 30 baris pertama.",
                    english: "No header row was found in the first 30 rows."
                ),
                Self.headerRemedy
            )
        case "missing_columns": ProblemText(missingColumns, Self.headerRemedy)
        case "unit_tree": ProblemText(unitTree, Self.correctUnits)
        default: format ?? size
        }
    }

    /// A file of another kind.
    private var format: ProblemText? {
        switch code {
        case "not_text":
            ProblemText(Message(indonesian: "Berkas itu bukan teks.", english: "The file is not text."), Self.reexport)
        case "is_xlsx", "is_xls":
            ProblemText(
                Message(
                    indonesian: "Berkas itu buku kerja Excel, bukan CSV.",
                    english: "The file is an Excel workbook, not CSV."
                ),
                Self.saveAs
            )
        case "is_password_protected":
            ProblemText(
                Message(
                    indonesian: "Berkas itu dilindungi kata sandi.",
                    english: "The file is protected by a password."
                ),
                Self.saveAs
            )
        case "is_html":
            ProblemText(
                Message(
                    indonesian: "Berkas itu halaman web, walaupun mungkin bernama .xls.",
                    english: "The file is a web page, perhaps named .xls."
                ),
                Self.saveAs
            )
        case "is_pdf":
            ProblemText(Message(indonesian: "Berkas itu PDF.", english: "The file is a PDF."), Self.reexport)
        case "is_compressed":
            ProblemText(
                Message(indonesian: "Berkas itu terkompresi.", english: "The file is compressed."),
                Message(
                    indonesian: "Ekstrak dulu, lalu impor CSV-nya.",
                    english: "Unpack it first, then import the CSV."
                )
            )
        default: nil
        }
    }

    /// A file or a row with more than there may be.
    private var size: ProblemText? {
        switch code {
        case "too_many_rows":
            ProblemText(most(Message(indonesian: "baris", english: "rows"), of: Self.file), Self.split)
        case "too_many_units":
            ProblemText(most(Message(indonesian: "unit", english: "units"), of: Self.file), Self.split)
        case "too_many_columns":
            ProblemText(most(Message(indonesian: "kolom", english: "columns"), of: place), Self.reexport)
        case "line_too_long":
            ProblemText(
                place
                    + Message(
                        indonesian: " lebih panjang daripada baris mana pun yang wajar.",
                        english: " is longer than any real one."
                    ),
                Self.reexport
            )
        case "unclosed_quote":
            ProblemText(
                place
                    + Message(
                        indonesian: " membuka tanda kutip yang tidak pernah ditutup.",
                        english: " opens a quotation mark that is never closed."
                    ),
                Message(
                    indonesian: "Perbaiki tanda kutip pada baris itu, lalu impor lagi.",
                    english: "Correct the quotation mark in that row, then import again."
                )
            )
        default: nil
        }
    }

    private var place: Message {
        row.map { Message(indonesian: "Baris \($0)", english: "Row \($0)") }
            ?? Message(indonesian: "Satu baris", english: "A row")
    }

    private func most(_ things: Message, of whole: Message) -> Message {
        let number = limit.map(OperatorNumber.message) ?? Message(indonesian: "terlalu banyak", english: "too many")
        let more =
            limit == nil
            ? Message(indonesian: "", english: "") : Message(indonesian: "lebih dari ", english: "more than ")
        return whole + Message(indonesian: " berisi ", english: " has ") + more + number
            + Message(indonesian: " ", english: " ") + things + Message(indonesian: ".", english: ".")
    }

    private var missingColumns: Message {
        let known = [
            "identifier": Message(indonesian: "nomor", english: "number"),
            "name": Message(indonesian: "nama", english: "name"),
            "unit": Message(indonesian: "unit", english: "unit"),
        ]
        let columns = (words.isEmpty ? ["identifier", "name", "unit"] : words)
            .map { known[$0] ?? Message(indonesian: $0, english: $0) }
        let header = row.map { Message(indonesian: " (baris \($0))", english: " (row \($0))") }
        return Message(indonesian: "Judul kolom", english: "The header")
            + (header ?? Message(indonesian: "", english: ""))
            + Message(
                indonesian: " tidak punya kolom wajib: " + columns.map(\.indonesian).joined(separator: ", ") + ".",
                english: " lacks a column it must have: " + columns.map(\.english).joined(separator: ", ") + "."
            )
    }

    private var unitTree: Message {
        let units = words.isEmpty ? "" : ": " + words.joined(separator: ", ")
        return Message(
            indonesian: "Unit-unit di berkas itu tidak membentuk pohon\(units).",
            english: "The units in the file do not form a tree\(units)."
        )
    }

    private static let file = Message(indonesian: "Berkas itu", english: "The file")
    private static let reexport = Message(
        indonesian: "Ekspor ulang dari SIASN/SIMPEG sebagai CSV dengan NIP bertipe teks, tanpa dibuka di Excel.",
        english: "Export it again from SIASN/SIMPEG as CSV with NIP as text, without opening it in Excel."
    )
    private static let saveAs = Message(
        indonesian: "Simpan sebagai 'CSV UTF-8' dengan kolom NIP bertipe teks, lalu impor CSV itu.",
        english: "Save it as 'CSV UTF-8' with the NIP column as text, then import that CSV."
    )
    private static let headerRemedy = Message(
        indonesian: "Beri judul kolom seperti NIP, NAMA dan UNIT KERJA.",
        english: "Head the columns with names such as NIP, NAMA and UNIT KERJA."
    )
    private static let correctUnits = Message(
        indonesian: "Perbaiki induk unit yang disebut.",
        english: "Correct the parent of the unit named."
    )
    private static let split = Message(
        indonesian: "Impor pegawai kota atau kabupaten ini saja.",
        english: "Import the employees of this city or regency only."
    )
}
