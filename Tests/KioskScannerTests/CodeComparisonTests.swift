import KioskScanner
import Testing

struct CodeComparisonTests {
    @Test(
        arguments: [
            ("aZ-yq_09", nil), ("Az-YQ_09", .capsLock), ("aYßzq?09", .layout(sends: .us, reads: .de)),
            ("aZ-yq_09\u{3}", .suffix("\u{3}")), ("]C1aZ-yq_09", .prefix("]C1")), ("aZyq_9", .lost(2)),
            ("hello", .other),
        ] as [(String, CodeComparison.Culprit?)]
    )
    func `the usual culprit is named`(_ read: String, _ culprit: CodeComparison.Culprit?) {
        #expect(CodeComparison(printed: CodeComparison.reference, read: read).culprit == culprit)
    }

    @Test func `each pair of layouts is told from every other by the reference`() {
        for sends in KeyboardLayout.allCases where sends != .us {
            let keys = Self.keys[sends] ?? []
            #expect(keys.count == CodeComparison.reference.count)
            let read = decode(.us) { strokes in
                for (key, isShifted) in keys {
                    if isShifted { strokes.stroke(key, with: 42) } else { strokes.stroke(key) }
                }
                strokes.stroke(28)
            }.joined()
            let culprit = CodeComparison(printed: CodeComparison.reference, read: read).culprit
            // The British keyboard has all of the reference where the American has it.
            #expect(culprit == (sends == .uk ? nil : .layout(sends: sends, reads: .us)))
        }
    }

    @Test func `differences are marked`() {
        #expect(CodeComparison(printed: "abc", read: "axc1").marks == " ^ ^")
    }

    /// The keys of `aZ-yq_09` in each layout.
    private static let keys: [KeyboardLayout: [(UInt16, Bool)]] = [
        .uk: [(30, false), (44, true), (12, false), (21, false), (16, false), (12, true), (11, false), (10, false)],
        .de: [(30, false), (21, true), (53, false), (44, false), (16, false), (53, true), (11, false), (10, false)],
        .fr: [(16, false), (17, true), (7, false), (21, false), (30, false), (9, false), (11, true), (10, true)],
    ]
}
