import Foundation
import Logging
import Testing

@testable import IkrarService

@Suite struct JournalLogHandlerTests {
    private func line(
        _ message: String,
        level: Logger.Level = .info,
        metadata: Logger.Metadata = [:],
        format: LogFormat
    ) -> String {
        JournalLogHandler(label: "test", level: .trace, format: format).line(
            LogEvent(
                level: level,
                message: "\(message)",
                metadata: metadata,
                source: nil,
                file: #fileID,
                function: #function,
                line: #line
            )
        )
    }

    @Test func `the journal gets the priority as a prefix`() {
        #expect(line("started", metadata: ["pid": "7"], format: .journal) == "<6>started from=test pid=7")
        #expect(line("x", level: .debug, format: .journal).hasPrefix("<7>"))
        #expect(line("x", level: .error, format: .journal).hasPrefix("<3>"))
        #expect(line("x", level: .critical, format: .journal).hasPrefix("<2>"))
    }

    @Test func `logfmt has the time, the level and quoted values`() {
        let text = line("it is so", metadata: ["path": "/a b", "say": "\"hi\""], format: .logfmt)
        #expect(text.hasPrefix("time=2"))
        #expect(text.hasSuffix(" level=info msg=\"it is so\" from=test path=\"/a b\" say=\"\\\"hi\\\"\""))
    }

    @Test(arguments: [
        "\n<0>forged", "\r\n", "\u{1b}[2J", "\u{7}", "\u{202e}", "\u{2028}", "\u{85}", "\u{9b}2J", "\u{200b}",
    ])
    func `no value can begin a line or move a cursor`(hostile: String) {
        for format in [LogFormat.journal, .logfmt] {
            let text = line("m\(hostile)", metadata: ["k\(hostile)": "v\(hostile)"], format: format)
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 || (0x7f...0x9f).contains($0.value) })
            #expect(!text.unicodeScalars.contains { [0x202e, 0x2028, 0x200b].contains($0.value) })
        }
    }

    @Test func `a line is written whole, ends once and is cut at its limit`() throws {
        let pipe = Pipe()
        let handler = JournalLogHandler(
            label: "test",
            level: .info,
            format: .journal,
            descriptor: pipe.fileHandleForWriting.fileDescriptor
        )
        let logger = Logger(label: "test") { _ in handler }
        logger.info("\(String(repeating: "a", count: 20_000))")
        logger.debug("not written")
        try pipe.fileHandleForWriting.close()
        let bytes = try #require(try pipe.fileHandleForReading.readToEnd())
        #expect(bytes.count == JournalLogHandler.lineBytesMax + 1)
        #expect(bytes.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    }

    @Test func `the journal's form is used only when the journal reads this very descriptor`() throws {
        let pipe = Pipe()
        let descriptor = pipe.fileHandleForWriting.fileDescriptor
        var status = stat()
        #expect(fstat(descriptor, &status) == 0)
        let own = ["JOURNAL_STREAM": "\(status.st_dev):\(status.st_ino)"]
        #expect(LogFormat.detected(environment: own, descriptor: descriptor) == .journal)
        #expect(LogFormat.detected(environment: ["JOURNAL_STREAM": "9:99"], descriptor: descriptor) == .logfmt)
        #expect(LogFormat.detected(environment: [:], descriptor: descriptor) == .logfmt)
        withExtendedLifetime(pipe) {}
    }
}
