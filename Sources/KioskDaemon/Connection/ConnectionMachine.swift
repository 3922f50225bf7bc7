/// How far the exchange on one connection has come, and how long it may take from there. Free of I/O.
struct ConnectionMachine {
    /// What the connection waits for.
    enum Phase: Equatable {
        /// The head of a request.
        case head
        /// The rest of a request.
        case body
        /// The daemon's own answer.
        case answer
        /// The rest of a request that has been answered already.
        case drain
        /// The daemon's answer to a request whose time is up.
        case lateAnswer
    }

    /// What to do about it.
    enum Action: Equatable {
        /// Nothing.
        case none
        /// Forget the deadline.
        case wait
        /// Forget the deadline before, and come back when this time is over.
        case deadline(Duration)
        /// Tell whoever reads the body that its time is up, and come back when this time is over.
        case expire(Duration)
        /// Close the connection.
        case close
    }

    private(set) var phase = Phase.head
    private var closesAfterAnswer = false

    /// The connection is there.
    mutating func connected() -> Action { .deadline(ConnectionLimit.headTimeout) }

    /// A head has arrived whose body may take `bodyTimeout`.
    mutating func receivedHead(bodyTimeout: Duration) -> Action {
        // A second request before the first is answered: no client of ours does it, and nobody needs it here.
        guard phase == .head else { return .close }
        phase = .body
        return .deadline(bodyTimeout)
    }

    /// A request is complete.
    mutating func receivedEnd() -> Action {
        switch phase {
        case .body:
            phase = .answer
            return .wait
        case .drain:
            return endExchange()
        case .head, .answer, .lateAnswer:
            return .none
        }
    }

    /// The head of the answer says whether it is the last one.
    mutating func answering(isLast: Bool) { closesAfterAnswer = closesAfterAnswer || isLast }

    /// The answer is written.
    mutating func answered() -> Action {
        switch phase {
        case .answer:
            return endExchange()
        case .body:
            phase = .drain
            return .deadline(ConnectionLimit.drainTimeout)
        case .lateAnswer:
            return .close
        case .head, .drain:
            return .none
        }
    }

    /// The last deadline has passed.
    mutating func deadlinePassed() -> Action {
        switch phase {
        case .head, .drain, .lateAnswer:
            return .close
        case .body:
            phase = .lateAnswer
            return .expire(ConnectionLimit.drainTimeout)
        case .answer:
            return .none
        }
    }

    private mutating func endExchange() -> Action {
        if closesAfterAnswer { return .close }
        phase = .head
        return .deadline(ConnectionLimit.headTimeout)
    }
}
