import IkrarConsole
import KioskControl
import Synchronization

@testable import KioskTerminal

/// A terminal whose keys, answers and time are the test's.
struct Desk {
    private(set) var state: TerminalState
    private(set) var actions: [TerminalAction] = []
    private var uptime = Duration.seconds(100)

    init(columns: Int = 80, rows: Int = 24, language: Language = .indonesian, isPrivate: Bool = false) {
        let requests = Mutex(0)
        state = TerminalState(
            settings: TerminalSettings(language: language),
            isPrivate: isPrivate,
            columns: columns,
            rows: rows,
            now: Self.moment(.seconds(100)),
            newRequestID: {
                let number = requests.withLock { count in
                    count += 1
                    return count
                }
                return RequestID("r\(number)") ?? .random()
            }
        )
    }

    private static func moment(_ uptime: Duration) -> TerminalMoment {
        let seconds = Int(uptime.components.seconds)
        // The morning of 17 September 2026 in Jakarta; the test begins at 07.31.
        return TerminalMoment(
            uptime: uptime,
            unixSeconds: 1_789_605_000 + seconds,
            secondOfDay: 7 * 3600 + 31 * 60 + (seconds - 100) % 60
        )
    }

    /// Hands in an event and remembers what is to be done; returns that.
    @discardableResult
    mutating func handle(_ event: TerminalEvent) -> [TerminalAction] {
        let new = state.handle(event, at: Self.moment(uptime))
        actions += new
        return new
    }

    /// Lets time pass and says so.
    @discardableResult
    mutating func pass(_ duration: Duration) -> [TerminalAction] {
        uptime += duration
        return handle(.tick)
    }

    /// Presses keys one by one, as slowly as people do.
    @discardableResult
    mutating func type(_ keys: String) -> [TerminalAction] {
        var new: [TerminalAction] = []
        for byte in keys.utf8 {
            new += pass(.milliseconds(120))
            new += handle(.bytes([byte]))
        }
        return new + pass(.milliseconds(120))
    }

    /// Presses a key that is a sequence of bytes.
    @discardableResult
    mutating func press(_ sequence: String) -> [TerminalAction] {
        var new = pass(.milliseconds(120))
        new += handle(.bytes(Array(sequence.utf8)))
        // An Escape is known as the key after one wait, and carried out after another.
        new += pass(.milliseconds(120))
        return new + pass(.milliseconds(120))
    }

    /// Types as a keyboard wedge does.
    @discardableResult
    mutating func scan(_ code: String, end: String = "\r", gap: Duration = .milliseconds(5)) -> [TerminalAction] {
        var new = pass(.milliseconds(300))
        for byte in (code + end).utf8 {
            uptime += gap
            new += handle(.bytes([byte]))
        }
        return new
    }

    /// Answers the last scan that was sent.
    @discardableResult
    mutating func answer(_ answer: ScanAnswer) -> [TerminalAction] {
        uptime += .milliseconds(3)
        guard let id = lastScan?.id else { return [] }
        return handle(.scanned(id: id, .success(answer)))
    }

    /// The last scan that was sent.
    var lastScan: (id: Int, order: ScanOrder, request: RequestID)? {
        actions.reversed().lazy.compactMap { action in
            if case .scan(let id, let order, let request) = action { (id, order, request) } else { nil }
        }.first
    }

    /// The last number that was asked for.
    var lastLookUp: (id: Int, input: String)? {
        actions.reversed().lazy.compactMap { action in
            if case .lookUp(let id, let input) = action { (id, input) } else { nil }
        }.first
    }

    /// The last name that was searched for.
    var lastFind: (id: Int, text: String)? {
        actions.reversed().lazy.compactMap { action in
            if case .find(let id, let text) = action { (id, text) } else { nil }
        }.first
    }

    /// The last record to be made void.
    var lastVoid: (id: Int, order: VoidOrder, request: RequestID)? {
        actions.reversed().lazy.compactMap { action in
            if case .void(let id, let order, let request) = action { (id, order, request) } else { nil }
        }.first
    }

    /// The lines of the screen.
    func screen(_ glyphs: Glyphs = .full) -> [String] { state.screen(glyphs).text }

    /// The screen as one text.
    func text(_ glyphs: Glyphs = .full) -> String { screen(glyphs).joined(separator: "\n") }
}

extension PersonAnswer {
    static let siti = PersonAnswer(
        id: "l-1",
        name: "SITI CONTOH, S.Sos.",
        unit: "Kota Contoh / Dinas Contoh",
        category: "PNS",
        identifierMasked: "•••• 1999"
    )
    static let budi = PersonAnswer(
        id: "l-2",
        name: "BUDI CONTOH",
        unit: "Kota Contoh / Dinas Lain",
        category: "PPPK",
        identifierMasked: "•••• 1998"
    )
}

extension ScanAnswer {
    static func recorded(_ person: PersonAnswer = .siti, leaf: String = "L") -> ScanAnswer {
        ScanAnswer(
            outcome: .recorded,
            person: person,
            records: [
                RecordAnswer(type: "attendance", seq: 4, leaf: leaf + "a"),
                RecordAnswer(type: "pledge", seq: 5, leaf: leaf + "p"),
            ]
        )
    }
}
