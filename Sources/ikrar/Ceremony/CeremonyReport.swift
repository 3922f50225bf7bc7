import IkrarConsole
import KioskControl

/// Ceremonies for an operator.
enum CeremonyReport {
    /// One row for each; nothing when there are none.
    static func lines(_ answer: CeremoniesAnswer, in language: Language) -> [String] {
        guard !answer.ceremonies.isEmpty else { return [] }
        var table = Table(
            [
                (Message(indonesian: "ID", english: "ID"), .left),
                (Message(indonesian: "Keadaan", english: "State"), .left),
                (Message(indonesian: "Tanggal", english: "Date"), .left),
                (Message(indonesian: "Hadir", english: "Attended"), .right),
                (Message(indonesian: "Ikrar", english: "Pledges"), .right),
                (Message(indonesian: "Tak cocok", english: "Unmatched"), .right),
                (Message(indonesian: "Batal", english: "Void"), .right),
                (Message(indonesian: "Nama", english: "Title"), .left),
            ],
            in: language
        )
        for ceremony in answer.ceremonies {
            let state =
                ceremony.isOpen
                ? Message(indonesian: "DIBUKA", english: "OPEN") : Message(indonesian: "tutup", english: "closed")
            let counts = ceremony.counts
            table.add(
                [
                    ceremony.id, state.text(in: language),
                    [ceremony.date, ceremony.start].compactMap(\.self).joined(separator: " "),
                ]
                    + [counts.attendance, counts.pledge, counts.unmatched, counts.void]
                    .map { OperatorNumber.message($0).text(in: language) }
                    + [ceremony.title]
            )
        }
        return table.lines
    }

    /// What was recorded, in a few words.
    static func counts(_ counts: CeremonyCounts) -> Message {
        Message(
            indonesian: "\(counts.attendance) hadir, \(counts.pledge) ikrar, \(counts.unmatched) tidak terdaftar, "
                + "\(counts.void) batal",
            english: "\(counts.attendance) attended, \(counts.pledge) pledges, \(counts.unmatched) unmatched, "
                + "\(counts.void) void"
        )
    }

    /// The answer to opening or closing.
    static func sentence(_ seal: CeremonySealAnswer) -> Message {
        guard !seal.isOpen else {
            let state = Message(indonesian: "Upacara \(seal.id) dibuka", english: "Ceremony \(seal.id) is open")
            guard let total = seal.total else { return state + Message(indonesian: ".", english: ".") }
            return state + Message(indonesian: "; sudah ada: ", english: "; so far: ") + counts(total)
        }
        // A seal counts since the one before it, so a ceremony that was opened again does not count from the start.
        let state = Message(
            indonesian: "Upacara \(seal.id) ditutup; sejak dibuka: ",
            english: "Ceremony \(seal.id) is closed; since it was opened: "
        )
        guard let total = seal.total, total != seal.counts else { return state + counts(seal.counts) }
        return state + counts(seal.counts) + Message(indonesian: "; seluruhnya: ", english: "; in all: ")
            + counts(total)
    }
}
