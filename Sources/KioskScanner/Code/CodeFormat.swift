/// How a device frames its codes: what it was set to send before, after and at the end of each.
package struct CodeFormat: Hashable, Sendable {
    /// The most bytes of UTF-8 in one code: what the local API takes as well. A labelled number has fewer than 40.
    package static let bytesMax = 256
    /// How long silence must last to end a code where nothing else does (ms): longer than the gaps of a slow Bluetooth link,
    /// shorter than anybody takes to present the next badge.
    package static let idleMillisecondsDefault = 200
    /// After how much silence a code that was begun but not ended is given up, where something should have ended it (ms):
    /// what follows is another code.
    package static let staleMilliseconds = 2000

    /// What ends a code.
    package let terminator: Terminator
    /// Taken off the beginning of a code that has it.
    package let prefix: String
    /// Taken off the end of a code that has it.
    package let suffix: String
    /// The silence that ends a code, with ``Terminator/idle``.
    package let idle: Microseconds

    /// A format of these values.
    package init(
        terminator: Terminator = .any,
        prefix: String = "",
        suffix: String = "",
        idleMilliseconds: Int = idleMillisecondsDefault
    ) {
        self.terminator = terminator
        self.prefix = prefix
        self.suffix = suffix
        idle = Microseconds(idleMilliseconds) * 1000
    }

    /// How much silence decides about a code that was begun.
    var patience: Microseconds { terminator == .idle ? idle : Microseconds(Self.staleMilliseconds) * 1000 }
}
