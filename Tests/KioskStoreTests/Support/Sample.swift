import IkrarDocuments
import IkrarModel
import IkrarRoster

/// A small fictional city.
enum Sample {
    /// A well-formed number that is nobody's.
    static let stranger = "199901012020011999"

    /// People the sample has numbers for.
    static let peopleMax = 100_000

    static let text = """
        kind: pledge_text
        version: 1
        id: test-text
        title: "Ikrar (CONTOH)"
        language: id
        sample: true
        source: "Ditulis untuk pengujian"
        opening: "Kami menyatakan ikrar:"
        points: ["bersikap netral."]
        closing: "Demikian."

        """

    static let units = [
        Unit(id: "u-city", name: "Pemerintah Kota"),
        Unit(id: "u-health", name: "Dinas Kesehatan", parentID: "u-city"),
        Unit(id: "u-clinic", name: "Puskesmas Contoh", parentID: "u-health"),
        Unit(id: "u-school", name: "Dinas Pendidikan", parentID: "u-city"),
    ]

    static func pledgeText() throws -> DocumentFile { try DocumentFile(parsing: Array(text.utf8)) }

    /// A campaign with a ceremony for both facts (`c-both`), one for attendance only (`c-present`) and another for both
    /// (`c-late`). Obliged are PNS and PPPK of the health office's subtree.
    static func campaign(id: String = "campaign", title: String = "Ikrar", prefix: String = "c") throws -> DocumentFile
    {
        let hash = try pledgeText().sha256Hex
        return try DocumentFile(
            parsing: Array(
                """
                kind: campaign
                version: 1
                id: \(id)
                title: "\(title)"
                region: "Kota Contoh"
                zone: Asia/Jakarta
                legal_basis:
                  - key: se
                    title: "Surat Edaran"
                obligation:
                  as_of: 2026-09-01
                  categories: [PNS, PPPK]
                  units: [u-health]
                pledge_text:
                  id: test-text
                  sha256: \(hash)
                ceremonies:
                  - id: \(prefix)-both
                    title: "Upacara"
                    occasion: ceremony
                    mode: on_site
                    date: 2026-09-17
                    records: [attendance, pledge]
                  - id: \(prefix)-present
                    title: "Apel"
                    occasion: assembly
                    mode: on_site
                    date: 2026-09-18
                    records: [attendance]
                  - id: \(prefix)-late
                    title: "Susulan"
                    occasion: make_up
                    mode: on_site
                    date: 2026-09-19
                    records: [attendance, pledge]

                """.utf8
            )
        )
    }

    /// The NIP of the person with this index: of a man, with a running number 990…999.
    static func number(_ index: Int) -> String {
        precondition((0..<peopleMax).contains(index), "the sample has numbers for \(peopleMax) people")
        let day = padded(1 + index / 10 % 28, 2)
        let month = padded(1 + index / 280 % 12, 2)
        return "\(1970 + index / 3360)\(month)\(day)2019011\(990 + index % 10)"
    }

    /// The people with these indexes, each in a row of its own.
    static func people(
        _ range: Range<Int>,
        unit: String = "u-clinic",
        category: IkrarModel.Category = .pns
    ) throws -> [RosterPerson] {
        try range.map { index in
            RosterPerson(
                row: 2 + index,
                identifiers: [try Identifier(parsing: number(index))],
                name: "Pegawai Contoh \(index), S.Sos.",
                category: category,
                unitID: unit
            )
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.count) + digits
    }
}
