import IkrarConsole
package import KioskControl

/// The terminal at the table: events in, actions out, and what the screen shows. Free of I/O, clock and randomness.
///
/// Whatever names a person is kept only as long as the screen shows it.
package struct TerminalState: Sendable {
    let settings: TerminalSettings
    private let newRequestID: @Sendable () -> RequestID

    var columns: Int
    var rows: Int
    /// Whether names, units and numbers stay off the screen.
    var isPrivate: Bool
    var mode = TerminalMode.scanning
    /// What was typed into the scan field.
    var field = ""
    /// The newest result.
    var result: ShownResult?
    /// The last results, newest first.
    var recent: [ShownResult] = []
    /// A remark about the last key.
    var notice: (message: Message, until: Duration)?

    // Keys
    var decoder = KeyDecoder()
    var burst: Burst?
    var lastKeyAt: Duration?
    /// A command that is carried out when no other key follows at once: one that does is a scanner's, or garbage.
    var pendingKey: (key: Key, at: Duration)?
    /// Whether the last key ended a scanned line, whose LF may still come.
    var hasJustScanned = false

    // Orders
    var lastID = 0
    var waiting: [PendingScan] = []
    var current: PendingScan?
    var undo: Undoable?
    var voiding: PendingVoid?
    /// Results told in one way that have not yet been told in the other.
    var echoes: [Echo] = []

    // The kiosk
    var status: StatusAnswer?
    /// Why the daemon does not answer.
    var statusFailure: TerminalFailure?
    /// Whether events are told.
    var isListening = false
    /// Why they are not.
    var listenFailure: TerminalFailure?
    var ceremony: OpenCeremonyAnswer?
    var unit: UnitProgressAnswer?
    var isAskingStatus = false
    var nextStatusAt = Duration.zero
    var isAskingProgress = false
    /// Whose unit is to be asked for when the last question is answered.
    var wantedProgress: String??

    var now: TerminalMoment
    /// The last key or result.
    var lastActivity: Duration

    /// A terminal of this size that knows nothing yet.
    package init(
        settings: TerminalSettings,
        isPrivate: Bool = false,
        columns: Int,
        rows: Int,
        now: TerminalMoment,
        newRequestID: @escaping @Sendable () -> RequestID
    ) {
        self.settings = settings
        self.isPrivate = isPrivate
        self.columns = columns
        self.rows = rows
        self.now = now
        self.newRequestID = newRequestID
        lastActivity = now.uptime
    }

    /// Takes one event and says what to do.
    package mutating func handle(_ event: TerminalEvent, at moment: TerminalMoment) -> [TerminalAction] {
        now = moment
        var actions = settleTime()
        switch event {
        case .tick: break
        case .bytes(let bytes):
            for key in decoder.decode(bytes, at: now.uptime) { actions += press(key) }
        case .resized(let columns, let rows):
            (self.columns, self.rows) = (columns, rows)
            actions.append(.redraw)
        case .eventsOpened: (isListening, listenFailure) = (true, nil)
        case .eventsLost(let failure): (isListening, listenFailure) = (false, failure)
        case .happened(let answer): actions += happened(answer)
        case .scanned(let id, let answer): actions += scanned(id, answer)
        case .lookedUp(let id, let answer): actions += lookedUp(id, answer)
        case .found(let id, let answer): found(id, answer)
        case .voided(let id, let answer): actions += voided(id, answer)
        case .status(let answer): take(answer)
        case .progress(let answer): actions += take(answer)
        }
        return actions + ask()
    }

    /// A number for the next order.
    mutating func nextID() -> Int {
        lastID += 1
        return lastID
    }

    /// A fresh request id.
    func makeRequestID() -> RequestID { newRequestID() }

    /// Says something about a key that was pressed.
    mutating func remark(_ message: Message) {
        notice = (message, now.uptime + TerminalLimit.noticeShown)
    }
}
