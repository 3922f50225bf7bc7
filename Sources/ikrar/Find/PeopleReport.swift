import IkrarConsole
import KioskControl

/// People as a table.
enum PeopleReport {
    /// One row for each; nothing when there are none.
    static func lines(_ answer: PeopleAnswer, in language: Language) -> [String] {
        guard !answer.people.isEmpty else { return [] }
        var table = Table(
            [
                (Message(indonesian: "ID", english: "ID"), .left),
                (Message(indonesian: "Nama", english: "Name"), .left),
                (Message(indonesian: "Nomor", english: "Number"), .left),
                (Message(indonesian: "Kategori", english: "Category"), .left),
                (Message(indonesian: "Unit", english: "Unit"), .left),
            ],
            in: language
        )
        for person in answer.people {
            table.add([person.id, person.name, person.identifierMasked, person.category, person.unit])
        }
        return table.lines
    }
}
