import IkrarConsole
import KioskControl
import KioskTerminal

/// Does what the terminal wants of the daemon, and posts what comes of it.
struct KioskLink: Sendable {
    /// A daemon that does not tell its state for so long is as good as gone.
    private static let statusTimeout = Duration.seconds(5)
    /// Between attempts to listen: soon after a restart, without burning a core while the daemon is away.
    private static let listenDelayMin = Duration.milliseconds(250)
    private static let listenDelayMax = Duration.seconds(4)

    private let orders: ControlClient
    private let questions: ControlClient
    private let events: ControlClient
    private let mailbox: KioskMailbox

    init(socketPath: String, mailbox: KioskMailbox) {
        // Each has connections of its own, so that none waits for another.
        orders = ControlClient(socketPath: socketPath)
        questions = ControlClient(socketPath: socketPath, timeout: Self.statusTimeout)
        events = ControlClient(socketPath: socketPath)
        self.mailbox = mailbox
    }

    /// Starts what `action` asks of the daemon; does nothing for what is asked of the terminal.
    func perform(_ action: TerminalAction) {
        switch action {
        case .scan(let id, let order, let request):
            start {
                .scanned(
                    id: id,
                    await result { () async throws(ControlError) in
                        try await orders.scan(order, request: request)
                    }
                )
            }
        case .void(let id, let order, let request):
            start {
                .voided(
                    id: id,
                    await result { () async throws(ControlError) in
                        try await orders.void(order, request: request)
                    }
                )
            }
        case .lookUp(let id, let input):
            start {
                .lookedUp(
                    id: id,
                    await result { () async throws(ControlError) in
                        try await questions.lookUp(input)
                    }
                )
            }
        case .find(let id, let text):
            start {
                .found(
                    id: id,
                    await result { () async throws(ControlError) in
                        try await questions.people(matching: text)
                    }
                )
            }
        case .status:
            start { .status(await result { () async throws(ControlError) in try await questions.status() }) }
        case .progress(let person):
            start {
                .progress(
                    await result { () async throws(ControlError) in
                        try await questions.progress(person: person)
                    }
                )
            }
        case .feedback, .redraw, .quit: break
        }
    }

    /// Listens to the daemon's events for ever, with pauses while it is away.
    func listen() {
        let (events, mailbox) = (events, mailbox)
        Task.detached {
            let backoff = ListenBackoff(first: Self.listenDelayMin, max: Self.listenDelayMax)
            while !Task.isCancelled {
                let failure = await Self.listen(events, mailbox, backoff)
                mailbox.post(.event(.eventsLost(failure)))
                // Fails only when cancelled, which the loop looks at.
                try? await Task.sleep(for: backoff.next(), clock: .continuous)
            }
        }
    }

    private static func listen(
        _ events: ControlClient,
        _ mailbox: KioskMailbox,
        _ backoff: ListenBackoff
    ) async -> TerminalFailure {
        do {
            try await events.listen(
                opened: {
                    backoff.reset()
                    mailbox.post(.event(.eventsOpened))
                },
                receive: { event in
                    guard let answer = event.scan else { return }
                    mailbox.post(.event(.happened(answer)))
                }
            )
            return TerminalFailure(ControlError.interrupted(request: nil, detail: ""))
        } catch {
            return TerminalFailure(error)
        }
    }

    private func start(_ work: @escaping @Sendable () async -> TerminalEvent) {
        let mailbox = mailbox
        Task.detached { mailbox.post(.event(await work())) }
    }

    private func result<Answer: Sendable>(
        _ ask: @Sendable () async throws(ControlError) -> Answer
    ) async -> Result<Answer, TerminalFailure> {
        do {
            return .success(try await ask())
        } catch {
            return .failure(TerminalFailure(error))
        }
    }
}
