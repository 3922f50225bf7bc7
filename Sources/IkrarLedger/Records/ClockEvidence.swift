/// What the recording machine knew about its own clock: `clock <boot ID> <ms> synced|unsynced <offset>`.
///
/// A wrong clock never stops a record; this discloses it.
package struct ClockEvidence: Hashable, Sendable {
    /// The kernel's boot ID, 32 lower-case hexadecimal digits without dashes.
    package let bootID: String
    /// Milliseconds of the monotonic clock since that boot.
    package let monotonicMilliseconds: UInt64
    /// Whether the kernel called its clock synchronised.
    package let isSynced: Bool

    private let offsetHundredths: Int64?

    /// Evidence of these parts. `offsetSeconds` is the estimated distance to HQ's clock, kept in hundredths of a
    /// second and within ±10^10 s; `nil` (or not a finite number) when there is no estimate.
    package init(bootID: String, monotonicMilliseconds: UInt64, isSynced: Bool, offsetSeconds: Double?) {
        self.bootID = bootID
        self.monotonicMilliseconds = monotonicMilliseconds
        self.isSynced = isSynced
        offsetHundredths = offsetSeconds.flatMap { seconds in
            guard seconds.isFinite else { return nil }
            let limit = Double(ClockEvidence.offsetHundredthsMax)
            return Int64(min(max((seconds * 100).rounded(), -limit), limit))
        }
    }

    /// The estimated distance to HQ's clock in seconds, positive when HQ is ahead; `nil` when not known.
    package var offsetSeconds: Double? {
        offsetHundredths.map { Double($0) / 100 }
    }

    /// 10^10 seconds, three centuries: more than any clock error, and exact in a `Double`.
    private static let offsetHundredthsMax: Int64 = 1_000_000_000_000
    private static let rule =
        "a boot ID of 32 hexadecimal digits, ms, synced or unsynced, and an offset like +0.03 or -"

    /// Writes the `clock` line.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        guard ClockEvidence.isBootID(Array(bootID.utf8)[...]), monotonicMilliseconds <= CanonicalDecimal.maximum else {
            throw .unencodable(field: "clock", expected: ClockEvidence.rule)
        }
        writer.line("clock") { line in
            line.append(contentsOf: bootID.utf8)
            line.append(0x20)
            line.append(contentsOf: String(monotonicMilliseconds).utf8)
            line.append(contentsOf: (isSynced ? " synced " : " unsynced ").utf8)
            line.append(contentsOf: offsetText.utf8)
        }
    }

    /// Reads the `clock` line.
    init(from reader: inout LineReader) throws(LedgerError) {
        let words = try reader.tokens("clock", count: 4)
        guard ClockEvidence.isBootID(words[0]), let milliseconds = CanonicalDecimal.decode(words[1]),
            let isSynced = ClockEvidence.isSynced(words[2]), let offset = ClockEvidence.offset(words[3])
        else { throw reader.malformed("`clock` with \(ClockEvidence.rule)") }
        bootID = String(decoding: words[0], as: UTF8.self)
        monotonicMilliseconds = milliseconds
        self.isSynced = isSynced
        offsetHundredths = offset.hundredths
    }

    private var offsetText: String {
        guard let offsetHundredths else { return "-" }
        let magnitude = abs(offsetHundredths)
        let fraction = magnitude % 100
        return "\(offsetHundredths < 0 ? "-" : "+")\(magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }

    private static func isBootID(_ text: ArraySlice<UInt8>) -> Bool {
        text.count == 32 && text.allSatisfy(Hexadecimal.isDigit)
    }

    private static func isSynced(_ text: ArraySlice<UInt8>) -> Bool? {
        if text.elementsEqual("synced".utf8) { return true }
        return text.elementsEqual("unsynced".utf8) ? false : nil
    }

    /// An offset read from its text; without a value when the text is `-`.
    private struct Offset {
        let hundredths: Int64?
    }

    private static func offset(_ text: ArraySlice<UInt8>) -> Offset? {
        if text.elementsEqual("-".utf8) { return Offset(hundredths: nil) }
        guard text.count >= 5, let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            text[text.endIndex - 3] == UInt8(ascii: "."),
            let whole = CanonicalDecimal.decode(text[(text.startIndex + 1)..<(text.endIndex - 3)]),
            let fraction = CanonicalDecimal.decodeFixedWidth(text[(text.endIndex - 2)...]),
            whole <= UInt64(offsetHundredthsMax / 100)
        else { return nil }
        let magnitude = Int64(whole) * 100 + Int64(fraction)
        // Zero is always `+0.00`.
        guard magnitude <= offsetHundredthsMax, magnitude > 0 || sign == UInt8(ascii: "+") else { return nil }
        return Offset(hundredths: sign == UInt8(ascii: "-") ? -magnitude : magnitude)
    }
}
