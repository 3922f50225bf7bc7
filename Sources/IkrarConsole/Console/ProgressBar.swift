import Glibc
import Synchronization

/// A bar on the terminal's last line, redrawn when another percent is done. Any thread may advance it.
package final class ProgressBar: Sendable {
    private static let width = 30

    private let label: String
    private let drawn = Mutex<UInt64?>(nil)

    /// A bar that is not drawn before it first advances.
    package init(_ label: Message, in language: Language) {
        self.label = label.text(in: language)
    }

    /// Draws the bar for `done` of `total` bytes.
    package func advance(_ done: UInt64, of total: UInt64) {
        let percent = total == 0 ? 100 : min(100, done * 100 / total)
        drawn.withLock { last in
            guard last != percent else { return }
            last = percent
            _ = FileOutput.write(Array(("\r" + line(percent)).utf8), to: STDERR_FILENO)
        }
    }

    /// Removes the bar, so that what follows starts on a clean line.
    package func finish() {
        drawn.withLock { last in
            guard last != nil else { return }
            last = nil
            _ = FileOutput.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
        }
    }

    /// The text of the bar.
    func line(_ percent: UInt64) -> String {
        let full = Int(percent) * Self.width / 100
        let bar = String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
        return "\(label) [\(bar)] \(percent)%"
    }
}
