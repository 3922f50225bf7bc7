import Glibc
import KioskControl
import KioskTerminal

/// The terminal's one thread: waits for keys, signals, answers and time, and does what the state wants done.
struct KioskLoop {
    /// Frames are not drawn more often: a flood of keys or results costs no more than a film.
    private static let frameInterval = Duration.milliseconds(33)

    private let device: TerminalDevice
    private let mailbox: KioskMailbox
    private let link: KioskLink
    private let start = ContinuousClock.now
    private let glyphs: Glyphs
    private var state: TerminalState
    private var painter: ScreenPainter
    private var bells = BellPattern()
    private var feedback: FeedbackCommand?
    /// When to draw what has changed.
    private var paintAt: Duration? = .zero
    /// Before this no other frame is drawn.
    private var nextFrame = Duration.zero
    private var isEnding = false

    init(
        device: TerminalDevice,
        mailbox: KioskMailbox,
        link: KioskLink,
        capabilities: TerminalCapabilities,
        settings: TerminalSettings,
        isPrivate: Bool,
        feedback: FeedbackCommand?
    ) {
        self.device = device
        self.mailbox = mailbox
        self.link = link
        self.feedback = feedback
        glyphs = capabilities.glyphs
        painter = ScreenPainter(hasColor: capabilities.hasColor)
        let size = device.size
        state = TerminalState(
            settings: settings,
            isPrivate: isPrivate,
            columns: size.columns,
            rows: size.rows,
            now: Self.moment(since: start),
            newRequestID: { RequestID.random() }
        )
    }

    /// Runs until the operator leaves, a signal ends it, or the terminal is gone.
    mutating func run() {
        device.enter()
        defer {
            feedback?.stop()
            device.leave()
        }
        link.listen()
        handle(.tick)
        while !isEnding {
            wait()
            handle(.tick)
            for letter in mailbox.take() { take(letter) }
            let now = ContinuousClock.now - start
            feedback?.look(at: now)
            if bells.isDue(at: now), !device.write([0x07]) { isEnding = true }
            if let paintAt, now >= paintAt { paint() }
        }
    }

    /// Waits for the next thing, and reads what was typed.
    private mutating func wait() {
        var descriptors = [
            pollfd(fd: device.input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&descriptors, nfds_t(descriptors.count), timeoutMilliseconds)
        guard count > 0, descriptors[0].revents != 0 else { return }
        guard let bytes = device.read() else {
            isEnding = true
            return
        }
        handle(.bytes(bytes))
    }

    /// Until the next deadline, and never beyond the second that the clock shows.
    private var timeoutMilliseconds: Int32 {
        let now = ContinuousClock.now - start
        var wall = timespec()
        clock_gettime(CLOCK_REALTIME, &wall)
        let second = now + .nanoseconds(1_000_000_000 - wall.tv_nsec)
        let deadlines = [second, state.deadline, bells.deadline, feedback?.deadline(after: now), paintAt]
        let next = deadlines.compactMap(\.self).min() ?? second
        // Rounded up, else the last millisecond is waited for many times.
        let (seconds, attoseconds) = (next - now).components
        return Int32(clamping: max(0, seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1))
    }

    private mutating func take(_ letter: KioskMailbox.Letter) {
        switch letter {
        case .event(let event): handle(event)
        case .signal(.end): isEnding = true
        case .signal(.resumed):
            device.enter()
            resize()
        case .signal(.resized): resize()
        }
    }

    private mutating func resize() {
        let size = device.size
        handle(.resized(columns: size.columns, rows: size.rows))
    }

    private mutating func handle(_ event: TerminalEvent) {
        let moment = Self.moment(since: start)
        for action in state.handle(event, at: moment) {
            switch action {
            case .feedback(let word, let count):
                bells.begin(count, at: moment.uptime)
                feedback?.give(word, at: moment.uptime)
            case .redraw: painter.forget()
            case .quit: isEnding = true
            default: link.perform(action)
            }
        }
        if paintAt == nil { paintAt = max(moment.uptime, nextFrame) }
    }

    private mutating func paint() {
        let bytes = painter.paint(state.screen(glyphs))
        if !bytes.isEmpty, !device.write(bytes) { isEnding = true }
        paintAt = nil
        nextFrame = ContinuousClock.now - start + Self.frameInterval
    }

    private static func moment(since start: ContinuousClock.Instant) -> TerminalMoment {
        var seconds = time(nil)
        var local = tm()
        localtime_r(&seconds, &local)
        return TerminalMoment(
            uptime: ContinuousClock.now - start,
            unixSeconds: seconds,
            secondOfDay: Int(local.tm_hour * 3600 + local.tm_min * 60 + min(local.tm_sec, 59))
        )
    }
}
