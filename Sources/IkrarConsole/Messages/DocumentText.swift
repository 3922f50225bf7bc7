package import IkrarModel

/// Why a document is refused, as a sentence: where, what, and what was perhaps meant.
package struct DocumentText {
    private let reason: DocumentReason

    /// The words for `reason`.
    package init(_ reason: DocumentReason) {
        self.reason = reason
    }

    /// Such as `line 12, legal_basis[2]: unknown key “dat”, did you mean “date”?`
    package var message: Message {
        place + problem + suggestion
    }

    private var place: Message {
        let path = reason.path
        guard let line = reason.line else {
            return path.isEmpty
                ? Message(indonesian: "", english: "") : Message(indonesian: path + ": ", english: path + ": ")
        }
        let rest = path.isEmpty ? ": " : ", \(path): "
        return Message(indonesian: "baris \(line)" + rest, english: "line \(line)" + rest)
    }

    private var suggestion: Message {
        guard let nearest = reason.nearest else { return Message(indonesian: "", english: "") }
        return Message(indonesian: "; maksudnya “\(nearest)”?", english: ", did you mean “\(nearest)”?")
    }

    private var problem: Message {
        let found = reason.found ?? ""
        return switch reason.code {
        case "not_utf8":
            Message(indonesian: "berkasnya bukan teks UTF-8", english: "the file is not UTF-8 text")
        case "empty": Message(indonesian: "berkasnya kosong", english: "the file is empty")
        case "syntax":
            Message(indonesian: "bukan YAML (rincian teknis: \(found))", english: "not YAML: \(found)")
        case "unsupported_syntax":
            Message(
                indonesian: "“\(found)”: anchor, alias dan tag tidak dipakai dalam dokumen; tulis lengkap",
                english: "“\(found)”: anchors, aliases and tags are not used in documents; write it out"
            )
        case "unknown_key": Message(indonesian: "kunci “\(found)” tidak dikenal", english: "unknown key “\(found)”")
        case "duplicate_key", "duplicate_entry":
            Message(indonesian: "“\(found)” ditulis dua kali", english: "“\(found)” is given twice")
        case "missing_key":
            Message(indonesian: "kunci “\(found)” belum ada", english: "the key “\(found)” is missing")
        case "bad_hash":
            Message(
                indonesian: "SHA-256 terdiri dari 64 tanda 0–9 dan a–f",
                english: "a SHA-256 has 64 digits of 0–9 and a–f"
            )
        case "bad_id":
            Message(
                indonesian: "“\(found)” bukan id: 1 sampai 64 dari a–z, 0–9, “.”, “_”, “-”, diawali huruf atau angka",
                english: "“\(found)” is no id: 1 to 64 of a–z, 0–9, “.”, “_”, “-”, beginning with a letter or digit"
            )
        case "unknown_reference":
            Message(indonesian: "tidak ada entri dengan kunci “\(found)”", english: "no entry has the key “\(found)”")
        case "circular_reference":
            Message(
                indonesian: "saling mengikuti dalam lingkaran: \(found)",
                english: "these follow each other in a circle: \(found)"
            )
        default: valueProblem
        }
    }

    private var valueProblem: Message {
        let found = reason.found ?? ""
        let allowed = reason.allowed
        return switch reason.code {
        case "too_large": Message(indonesian: "berkasnya terlalu besar", english: "the file is too large") + excess
        case "unusable_text" where reason.count == 0:
            Message(indonesian: "teksnya kosong", english: "the text is empty")
        case "unusable_text" where reason.limit != nil:
            Message(indonesian: "teksnya terlalu panjang", english: "the text is too long") + excess
        case "unusable_text":
            Message(
                indonesian: "teksnya berisi tanda kendali atau ganti baris yang tidak semestinya",
                english: "the text holds a control character or an unexpected line break"
            )
        case "wrong_type": expectation
        case "unknown_word":
            Message(
                indonesian: "“\(found)” bukan salah satu dari \(allowed.joined(separator: ", "))",
                english: "“\(found)” is none of \(allowed.joined(separator: ", "))"
            )
        case "bad_date":
            Message(
                indonesian: "“\(found)” bukan tanggal; tulis seperti 2026-09-17",
                english: "“\(found)” is no date; write it like 2026-09-17"
            )
        case "bad_time":
            Message(
                indonesian: "“\(found)” bukan jam; tulis \"07:30\"",
                english: "“\(found)” is no time of day; write \"07:30\""
            )
        case "weekday_mismatch" where allowed.count == 2:
            Message(
                indonesian: "\(allowed[0]) adalah hari \(allowed[1]), bukan “\(found)”: periksa tanggalnya",
                english: "\(allowed[0]) is a \(allowed[1]), not “\(found)”: check the date"
            )
        case "list_count" where allowed.count == 2:
            Message(
                indonesian: "\(reason.count ?? 0) entri, padahal harus \(allowed[0]) sampai \(allowed[1])",
                english: "\(reason.count ?? 0) entries, but \(allowed[0]) to \(allowed[1]) are allowed"
            )
        default: Message(indonesian: "ditolak (\(reason.code))", english: "refused (\(reason.code))")
        }
    }

    private var expectation: Message {
        switch reason.allowed.first {
        case "list": Message(indonesian: "di sini harus ada daftar", english: "a list is expected here")
        case "mapping":
            Message(indonesian: "di sini harus ada pasangan kunci dan nilai", english: "a mapping is expected here")
        default: Message(indonesian: "di sini harus ada teks", english: "a text is expected here")
        }
    }

    private var excess: Message {
        guard let count = reason.count, let limit = reason.limit else { return Message(indonesian: "", english: "") }
        return Message(
            indonesian: ": \(count) bita, paling banyak \(limit)",
            english: ": \(count) bytes, at most \(limit)"
        )
    }
}
