import KioskScanner
import Testing

struct RejectTests {
    @Test func `each reject has its word`() {
        #expect(
            Reject.allCases.map(\.rawValue) == ["lost_events", "too_long", "not_text", "no_terminator"]
        )
    }
}
