import IkrarConsole
import KioskControl

/// What became of a sheet.
struct PaperSummary: Encodable, Equatable {
    let lines: Int
    private(set) var recorded = 0
    private(set) var already = 0
    private(set) var unmatched = 0
    private(set) var ambiguous = 0
    private(set) var refused = 0
    /// Lines after the daemon fell silent.
    var notReached = 0

    init(lines: Int) {
        self.lines = lines
    }

    /// Lines that got an answer.
    var answered: Int { recorded + already + unmatched + ambiguous + refused }

    /// Counts one more answer.
    mutating func add(_ answer: ScanAnswer) {
        switch answer.outcome {
        case .recorded, .notObligated: recorded += 1
        case .already: already += 1
        case .unmatched: unmatched += 1
        case .ambiguous: ambiguous += 1
        default: refused += 1
        }
    }

    /// In one sentence.
    var sentence: Message {
        let head = Message(
            indonesian:
                "\(lines) baris: \(recorded) tercatat, \(already) sudah tercatat, \(unmatched) tidak terdaftar, "
                + "\(ambiguous) perlu dipilih, \(refused) ditolak",
            english: "\(lines) lines: \(recorded) recorded, \(already) already recorded, \(unmatched) unmatched, "
                + "\(ambiguous) to be chosen, \(refused) refused"
        )
        guard notReached > 0 else { return head + Message(indonesian: ".", english: ".") }
        return head
            + Message(
                indonesian: "; \(notReached) belum dimasukkan: ulangi perintah yang sama.",
                english: "; \(notReached) not entered: repeat the same command."
            )
    }

    private enum CodingKeys: String, CodingKey {
        case lines, recorded, already, unmatched, ambiguous, refused
        case notReached = "not_reached"
    }
}
