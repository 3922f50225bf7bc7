import Glibc

/// The terminal itself: keys come one by one and nothing is echoed, until everything is put back as it was.
package final class TerminalDevice {
    /// Most bytes of the keyboard read at once.
    private static let readBytesMax = 4096
    /// The size of a terminal that does not tell its own.
    private static let usualSize = (columns: 80, rows: 24)

    /// Where keys are read, for `poll`.
    package let input: Int32
    private let output: Int32
    private let before: termios

    /// The terminal at these descriptors; `nil` when either is none.
    package init?(input: Int32, output: Int32) {
        var settings = termios()
        guard isatty(output) == 1, tcgetattr(input, &settings) == 0 else { return nil }
        self.input = input
        self.output = output
        before = settings
    }

    /// Takes the terminal over. Also after the process was stopped and goes on.
    package func enter() {
        var raw = before
        cfmakeraw(&raw)
        tcsetattr(input, TCSADRAIN, &raw)
        _ = write(ScreenPainter.enter)
    }

    /// Gives the terminal back as it was found; keys that nobody read are thrown away, so that no shell runs them.
    package func leave() {
        _ = write(ScreenPainter.leave)
        var settings = before
        tcsetattr(input, TCSAFLUSH, &settings)
    }

    /// Columns and rows at present.
    package var size: (columns: Int, rows: Int) {
        var size = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return Self.usualSize
        }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// What was typed, without waiting where `poll` says that there is something; `nil` when the terminal is gone.
    package func read() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: Self.readBytesMax)
        let count = Glibc.read(input, &buffer, buffer.count)
        if count > 0 { return Array(buffer.prefix(count)) }
        return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : nil
    }

    /// Writes all of `bytes`; false when the terminal is gone.
    package func write(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = Glibc.write(output, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written > 0 {
                    rest = rest.dropFirst(written)
                } else if errno != EINTR {
                    return false
                }
            }
            return true
        }
    }
}
