import IkrarConsole
import KioskControl

/// The answer to a scan, for an operator.
struct ScanReport {
    private let answer: ScanAnswer
    private let isRefusal: Bool

    /// - Parameter isRefusal: Whether the order was to record that the person refuses to sign.
    init(_ answer: ScanAnswer, isRefusal: Bool = false) {
        self.answer = answer
        self.isRefusal = isRefusal
    }

    /// The outcome in one line, then the candidates or the records indented.
    func lines(in language: Language) -> [String] {
        [headline.text(in: language)] + details
    }

    /// What to tell the operator beside the answer.
    var notes: [Message] {
        let odd = (answer.flags ?? []).contains("odd_structure")
        let note = Message(
            indonesian: "  Catatan: susunan nomor ini tidak lazim, tetapi ada di daftar pegawai.",
            english: "  Note: this number is oddly built, but it is on the roster."
        )
        let timing = (answer.flags ?? []).compactMap { Self.timings[$0] }
        let choice = Message(
            indonesian: "  Pilih orangnya dengan --person ID.",
            english: "  Choose the person with --person ID."
        )
        let enrolment = Message(
            indonesian: "  Daftarkan kartunya: ikrar scanner enrol-token ORANG; lalu pindai lagi.",
            english: "  Enrol the card: ikrar scanner enrol-token PERSON; then scan it again."
        )
        if answer.reason == "unknown_token" { return [enrolment] }
        return (odd ? [note] : []) + timing + (answer.outcome == .ambiguous ? [choice] : [])
    }

    /// What a ceremony's rule says about when somebody came; nobody is refused for it.
    private static let timings = [
        "late": Message(
            indonesian: "  Catatan: sesudah batas waktu terlambat upacara ini.",
            english: "  Note: after this ceremony's time for late sign-offs."
        ),
        "make_up": Message(indonesian: "  Catatan: hari susulan.", english: "  Note: a make-up day."),
        "outside_ceremony": Message(
            indonesian: "  Catatan: di luar hari upacara ini.",
            english: "  Note: not on a day of this ceremony."
        ),
    ]

    private var headline: Message {
        switch answer.outcome {
        case .recorded: recorded + Message(indonesian: ": ", english: ": ") + person
        case .notObligated:
            recorded + Message(indonesian: ", tetapi tidak wajib: ", english: ", though not obligated: ") + person
        case .already: Message(indonesian: "Sudah tercatat: ", english: "Already recorded: ") + person + first
        case .unmatched where answer.reason == "unknown_token":
            Message(
                indonesian: "Tidak terdaftar: kartu ini belum didaftarkan ke siapa pun. Kodenya sudah dicatat.",
                english: "Unmatched: this card is enrolled to nobody yet. Its code was recorded."
            )
        case .unmatched:
            Message(
                indonesian:
                    "Tidak terdaftar: nomor ini tidak ada di daftar pegawai. Sudah dicatat untuk dicocokkan BKPP.",
                english: "Unmatched: this number is not on the roster. It was recorded, for HQ to match."
            )
        case .ambiguous:
            Message(
                indonesian: "Lebih dari satu orang memakai nomor ini; belum ada yang dicatat.",
                english: "More than one person has this number; nothing was recorded."
            )
        case .refusedInput:
            Message(indonesian: "Ditolak: ", english: "Refused: ") + IdentifierRefusalText.message(answer.reason ?? "")
        default:
            Message(
                indonesian:
                    "ikrard menjawab \"\(answer.outcome.rawValue)\", yang tidak dikenal ikrar ini. Perbarui ikrar.",
                english: "ikrard answered \"\(answer.outcome.rawValue)\", which this ikrar does not know. Update ikrar."
            )
        }
    }

    private var recorded: Message {
        isRefusal
            ? Message(indonesian: "Tercatat MENOLAK ikrar", english: "Recorded as REFUSING the pledge")
            : Message(indonesian: "Tercatat", english: "Recorded")
    }

    private var person: Message {
        guard let person = answer.person else { return Message(indonesian: "-", english: "-") }
        let text = Self.summary(person)
        return Message(indonesian: text, english: text)
    }

    private var first: Message {
        guard let first = answer.first else { return Message(indonesian: "", english: "") }
        let time = OperatorTime.message(first.time)
        return Message(
            indonesian: "; pertama \(time.indonesian) di \(first.kiosk)",
            english: "; first \(time.english) at \(first.kiosk)"
        )
    }

    private var details: [String] {
        (answer.candidates ?? []).map { "  \($0.id)  \(Self.summary($0))" }
            + answer.records.map { "  \($0.type) \($0.seq) \($0.leaf)" }
    }

    private static func summary(_ person: PersonAnswer) -> String {
        "\(person.name) (\(person.identifierMasked)), \(person.category), \(person.unit)"
    }
}
