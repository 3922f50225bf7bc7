/// Notices a reader that sends more than any badge could: one that is broken, or a program gone wild.
struct FloodGuard: Sendable {
    /// How long a muted reader must be quiet to be listened to again (µs).
    static let quiet: Microseconds = 5_000_000

    /// What may come in one go, and what may follow each second.
    private struct Allowance {
        let burst: Double
        let perSecond: Double
        var left: Double

        init(burst: Double, perSecond: Double) {
            self.burst = burst
            self.perSecond = perSecond
            left = burst
        }

        mutating func refill(_ seconds: Double) { left = min(burst, left + seconds * perSecond) }
    }

    /// Codes. A reader with a memory may send a hundred at once; nobody presents twenty badges a second. A program may write
    /// what a busy morning brings.
    private var readings: Allowance
    /// Bytes, whether or not they make codes: ten times what the longest codes of that many need.
    private var bytes: Allowance
    private var last: Microseconds?

    /// A guard for readers of this kind.
    init(_ kind: ReaderKind) {
        let (burst, perSecond) = kind == .fifo ? (5000.0, 500.0) : (100.0, 20.0)
        // An event has 24 bytes, and a key with Shift takes ten events.
        let bytesEach = kind == .keyboard ? 256.0 * 240 : 256 * 10
        readings = Allowance(burst: burst, perSecond: perSecond)
        bytes = Allowance(burst: burst * bytesEach, perSecond: perSecond * bytesEach)
    }

    /// Counts what came; `false` when it was too much.
    mutating func admit(readings count: Int, bytes byteCount: Int, at time: Microseconds) -> Bool {
        let seconds = Double(max(0, time &- (last ?? time))) / 1e6
        last = time
        readings.refill(seconds)
        bytes.refill(seconds)
        readings.left -= Double(count)
        bytes.left -= Double(byteCount)
        return readings.left >= 0 && bytes.left >= 0
    }
}
