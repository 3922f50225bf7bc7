import IkrarConsole
import KioskControl

/// A reader for an operator.
enum ReaderReport {
    /// Its name and whether it reads.
    static func message(_ reader: ReaderAnswer) -> Message {
        let name = Message(indonesian: reader.name + ": ", english: reader.name + ": ")
        return name + state(reader.state)
    }

    /// Whether it reads.
    static func state(_ state: ReaderAnswerState) -> Message {
        switch state {
        case .open: Message(indonesian: "siap", english: "ready")
        case .absent: Message(indonesian: "TIDAK TERPASANG", english: "NOT CONNECTED")
        case .muted:
            Message(
                indonesian: "DIBISUKAN karena mengirim terlalu banyak",
                english: "MUTED because it sends too much"
            )
        case .failed: Message(indonesian: "TIDAK TERBACA", english: "CANNOT BE READ")
        default: Message(indonesian: state.rawValue, english: state.rawValue)
        }
    }

    /// All of them as a table.
    static func lines(_ readers: [ReaderAnswer], in language: Language) -> [String] {
        guard !readers.isEmpty else { return [] }
        var table = Table(
            [
                (Message(indonesian: "Nama", english: "Name"), .left),
                (Message(indonesian: "Jenis", english: "Kind"), .left),
                (Message(indonesian: "Keadaan", english: "State"), .left),
                (Message(indonesian: "Perangkat", english: "Device"), .left),
                (Message(indonesian: "Rincian teknis", english: "Detail"), .left),
            ],
            in: language
        )
        for reader in readers {
            table.add([
                reader.name, reader.kind, state(reader.state).text(in: language), reader.path ?? "",
                reader.detail ?? "",
            ])
        }
        return table.lines
    }
}
