import KioskControl
import Testing

@testable import IkrarConsole

@Suite struct EscapedJSONTests {
    @Test func `escaped JSON still holds the same value`() throws {
        let hostile = Samples.recordedJSON.replacing("SITI", with: "\u{202E}\u{9B}\u{E0041}SITI")
        let escaped = TerminalText.escapedJSON(hostile)
        #expect(escaped.contains("\\u202e\\u009b\\udb40\\udc41SITI"))
        #expect(
            try ControlJSON.decode(ScanAnswer.self, from: Array(escaped.utf8))
                == ControlJSON.decode(ScanAnswer.self, from: Array(hostile.utf8))
        )
    }
}
