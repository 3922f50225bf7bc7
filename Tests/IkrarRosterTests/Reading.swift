import IkrarModel
import IkrarRoster

/// A roster file read to its end, and the short ways to ask what became of it.
struct Reading {
    let entries: [RosterEntry]
    let summary: RosterSummary

    /// Reads `bytes`, in pieces of `pieceLength`.
    init(
        bytes: [UInt8],
        pieceLength: Int = .max,
        options: RosterOptions = .init()
    ) throws(RosterFileRefusal) {
        var reader = RosterReader(options: options)
        var entries: [RosterEntry] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            entries += try reader.consume(Array(rest.prefix(pieceLength)))
            rest = rest.dropFirst(pieceLength)
        }
        let end = try reader.finish()
        self.entries = entries + end.entries
        summary = end.summary
    }

    /// Reads a text in UTF-8.
    init(_ text: String, options: RosterOptions = .init()) throws(RosterFileRefusal) {
        try self.init(bytes: Array(text.utf8), options: options)
    }

    var people: [RosterPerson] {
        entries.compactMap { if case .person(let person) = $0 { person } else { nil } }
    }

    var refused: [RosterRefusal] {
        entries.compactMap { if case .refused(let refusal) = $0 { refusal } else { nil } }
    }

    var skipped: [RosterSkippedRow] {
        entries.compactMap { if case .skipped(let row) = $0 { row } else { nil } }
    }
}

/// One line each: a PNS man, a PNS woman, a PPPK man, all fictional.
enum Line {
    static let man = "199001012015011999;FULAN;DINAS CONTOH"
    static let woman = "199001012015012998;FULANAH;DINAS CONTOH"
    static let contract = "199001012024211997;SAMPEL;BADAN CONTOH"
    static let header = "NIP;NAMA;UNIT KERJA"

    /// A file of these lines below the header.
    static func file(_ lines: String...) -> String {
        ([header] + lines).joined(separator: "\n") + "\n"
    }
}
