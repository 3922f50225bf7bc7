/// Decides which scans of one reader count: the same code not again within the cool-down, and another code not within the blanking,
/// where a badge with two codes or a second badge lies beside the first.
///
/// Codes that a reader sends in one go, as those with a memory do, are all meant: a code counts as presented anew only when it
/// began ``burstGap`` or more after the last one ended.
package struct ScanFilter: Sendable {
    /// What becomes of a scan.
    package enum Verdict: Hashable, Sendable {
        /// It counts.
        case accepted
        /// The same code was accepted moments ago: no second answer.
        case repeated
        /// It came so soon after another code that it must be presented again: an answer, but no record.
        case blanked
    }

    /// The most silence between two codes sent in one go (µs); nobody presents a second badge in less.
    static let burstGap: Microseconds = 50_000
    /// How many codes are remembered: a reader that scans more within a cool-down is muted before.
    private static let rememberedMax = 64

    private let blanking: Microseconds
    private let coolDown: Microseconds
    private var accepted: [(text: String, time: Microseconds)] = []
    private var lastEnd: Microseconds?

    /// A filter for the scans of `reader`.
    package init(_ reader: ReaderConfiguration) {
        blanking = reader.blanking
        coolDown = reader.coolDown
    }

    /// Judges the next scan.
    package mutating func judge(_ scan: Scan) -> Verdict {
        accepted.removeAll { scan.ended &- $0.time >= coolDown }
        if accepted.contains(where: { $0.text == scan.text }) { return .repeated }
        if let lastEnd {
            let gap = scan.began &- lastEnd
            if gap >= Self.burstGap, gap < blanking { return .blanked }
        }
        lastEnd = scan.ended
        if accepted.count == Self.rememberedMax { accepted.removeFirst() }
        accepted.append((scan.text, scan.ended))
        return .accepted
    }

    /// Takes a scan back that came to nothing: presented again, it counts at once.
    package mutating func forget(_ scan: Scan) {
        accepted.removeAll { $0.text == scan.text }
        if lastEnd == scan.ended { lastEnd = nil }
    }
}
