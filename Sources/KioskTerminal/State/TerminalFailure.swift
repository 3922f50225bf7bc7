package import IkrarConsole

/// Why the daemon's answer is not there.
package struct TerminalFailure: Error, Equatable, Sendable {
    /// What that means for an order.
    package enum Kind: Sendable {
        /// Nothing was sent: there is no daemon.
        case unreachable
        /// The order may have been carried out.
        case inDoubt
        /// The daemon refused; nothing was done.
        case refused
        /// The daemon says that it was done before.
        case done
    }

    /// What it means.
    package let kind: Kind
    /// What happened.
    package let message: Message
    /// What to do.
    package let hint: Message?

    /// A failure of these parts.
    package init(_ kind: Kind, _ message: Message, hint: Message? = nil) {
        self.kind = kind
        self.message = message
        self.hint = hint
    }
}
