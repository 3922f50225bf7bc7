import Foundation
import Testing

struct ScannerTests {
    /// `struct input_event` of 64-bit Linux.
    private static func event(_ type: UInt16, _ code: UInt16, _ value: Int32) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 16)
        for word in [type, code] { bytes += [UInt8(word & 0xFF), UInt8(word >> 8)] }
        let word = UInt32(bitPattern: value)
        return bytes + (0..<4).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }

    private static func stroke(_ key: UInt16) -> [UInt8] {
        event(4, 4, 0x7001E) + event(1, key, 1) + event(0, 0, 0) + event(1, key, 0) + event(0, 0, 0)
    }

    /// Digits and Enter.
    private static func line(_ digits: String) -> [UInt8] {
        digits.utf8.flatMap { stroke($0 == 0x30 ? 11 : UInt16($0 - 0x30) + 1) } + stroke(28)
    }

    private static let stalled = event(0, 3, 0) + event(1, 11, 0) + event(0, 0, 0) + line("0011001")

    @Test func `decode says what a recording says, one object a line`() async throws {
        let run = try await CommandRun.ikrar(
            ["scanner", "decode", "-"],
            input: Self.line("199001012015011999") + Self.stalled + Self.line("12")
        )
        #expect(run.lines == [#"{"scan":"199001012015011999"}"#, #"{"reject":"lost_events"}"#, #"{"scan":"12"}"#])
        #expect(run.status == 0)
        #expect(run.talk == "")
    }

    @Test func `decode reads a file in another layout`() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        // On a German keyboard the key of Z types y.
        try Data(Self.stroke(44) + Self.stroke(28) + [1, 2, 3]).write(to: file)
        let run = try await CommandRun.ikrar(["scanner", "decode", "--layout", "de", file.path])
        #expect(run.lines == [#"{"scan":"y"}"#])
        #expect(run.talk == "The last 3 bytes are no whole event.\n")
        #expect(run.status == 0)
    }

    @Test func `decode of nothing is nothing, and of no file an error`() async throws {
        let nothing = try await CommandRun.ikrar(["scanner", "decode", "-"])
        #expect(nothing.output == "" && nothing.status == 0)
        #expect(try await CommandRun.ikrar(["scanner", "decode", "/nonexistent"]).status == 65)
        #expect(try await CommandRun.ikrar(["scanner", "decode", "--layout", "xx", "-"]).status == 64)
    }

    @Test func `a code that silence ends is whole at the end of a recording`() async throws {
        let recording = Self.line("12").dropLast(Self.stroke(28).count)
        #expect(try await CommandRun.ikrar(["scanner", "decode", "-"], input: Array(recording)).output == "")
        let run = try await CommandRun.ikrar(
            ["scanner", "decode", "--terminator", "idle", "-"],
            input: Array(recording)
        )
        #expect(run.lines == [#"{"scan":"12"}"#])
    }

    @Test func `record says what is wrong with a device`() async throws {
        let missing = try await CommandRun.ikrar(["scanner", "record", "/nonexistent"])
        #expect(missing.status == 69)
        #expect(missing.talk.contains("/nonexistent does not exist"))
        #expect(try await CommandRun.ikrar(["scanner", "record", "/dev/null"]).status == 65)
        #expect(try await CommandRun.ikrar(["scanner", "record", "/etc/passwd"]).status == 65)
    }
}
