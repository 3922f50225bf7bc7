import IkrarConsole
import KioskScanner

/// A comparison for an operator.
struct ScannerTestReport {
    private let reader: String
    private let comparison: CodeComparison

    init(_ reader: String, _ comparison: CodeComparison) {
        self.reader = reader
        self.comparison = comparison
    }

    /// Both texts above each other with a mark under each difference, then what is probably wrong.
    func lines(in language: Language) -> [String] {
        guard let culprit = comparison.culprit else {
            return [Message(indonesian: "\(reader): BENAR", english: "\(reader): CORRECT").text(in: language)]
        }
        let printed = Message(indonesian: "Tercetak ", english: "Printed  ").text(in: language)
        let read = Message(indonesian: "Terbaca  ", english: "Read     ").text(in: language)
        return [
            Message(indonesian: "\(reader): TIDAK SAMA", english: "\(reader): DIFFERENT").text(in: language),
            "  " + printed + comparison.printed, "  " + read + comparison.read,
            "  " + String(repeating: " ", count: read.count) + comparison.marks,
            "  " + Self.message(culprit).text(in: language),
        ]
    }

    private static func message(_ culprit: CodeComparison.Culprit) -> Message {
        switch culprit {
        case .capsLock:
            Message(
                indonesian: "Huruf besar dan kecil tertukar: matikan CapsLock atau 'case conversion' pemindai.",
                english: "Upper and lower case are swapped: turn CapsLock or the scanner's case conversion off."
            )
        case .layout(let sends, let reads):
            Message(
                indonesian:
                    "Tata letak: pemindai mengirim \(sends.rawValue), dibaca sebagai \(reads.rawValue). Tulis layout: \(sends.rawValue) di ikrard.yaml, atau atur pemindainya.",
                english:
                    "Layout: the scanner sends \(sends.rawValue), read as \(reads.rawValue). Write layout: \(sends.rawValue) in ikrard.yaml, or set the scanner."
            )
        case .prefix(let extra):
            Message(
                indonesian: "Ada tambahan di depan: \"\(extra)\". Tulis sebagai prefix: di ikrard.yaml.",
                english: "Something is added in front: \"\(extra)\". Write it as prefix: in ikrard.yaml."
            )
        case .suffix(let extra):
            Message(
                indonesian: "Ada tambahan di belakang: \"\(extra)\". Tulis sebagai suffix: di ikrard.yaml.",
                english: "Something is added at the end: \"\(extra)\". Write it as suffix: in ikrard.yaml."
            )
        case .lost(let count):
            Message(
                indonesian: "\(count) tanda hilang: perlambat pemindai (inter-character delay) atau ganti kabel.",
                english:
                    "\(count) characters were lost: slow the scanner down (inter-character delay) or change the cable."
            )
        case .other:
            Message(
                indonesian: "Penyebabnya tidak dikenali: apakah kode acuan ini yang dipindai?",
                english: "The cause is not known: was it this reference that was scanned?"
            )
        }
    }
}
