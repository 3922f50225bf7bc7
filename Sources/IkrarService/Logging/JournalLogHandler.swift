import Glibc
package import Logging

/// Writes each event as one line to standard error, in the journal's form or as logfmt.
///
/// A line is written by a single call, so lines of several threads do not mix. A line that cannot be written is lost:
/// logging never stops or slows recording.
package struct JournalLogHandler: LogHandler {
    /// journald splits longer lines by default (`LineMax=48K`); nothing we say needs more than this.
    static let lineBytesMax = 8 * 1024

    /// Events below it are not written.
    package var logLevel: Logger.Level
    /// Added to every line.
    package var metadata: Logger.Metadata = [:]
    /// Adds to every line what it finds in the task.
    package var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let format: LogFormat
    private let descriptor: Int32

    /// A handler for the logger named `label`.
    package init(label: String, level: Logger.Level, format: LogFormat, descriptor: Int32 = STDERR_FILENO) {
        self.label = label
        self.logLevel = level
        self.format = format
        self.descriptor = descriptor
    }

    /// Makes this the handler of every logger of the process; call it once, before the first logger is made.
    package static func bootstrap(level: Logger.Level) {
        let format = LogFormat.detected()
        LoggingSystem.bootstrap { JournalLogHandler(label: $0, level: level, format: format) }
    }

    /// One value of ``metadata``.
    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes `event` as one line.
    package func log(event: LogEvent) {
        var bytes = Array(line(event).utf8.prefix(Self.lineBytesMax))
        bytes.append(UInt8(ascii: "\n"))
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            written += count
        }
    }

    /// The line without its end.
    func line(_ event: LogEvent) -> String {
        var line: String
        switch format {
        case .journal:
            line = "<\(Self.priority(event.level))>\(LogText.escape(event.message.description))"
        case .logfmt:
            line = "time=\(UTCText.now()) level=\(event.level.rawValue) msg=\(LogText.value(event.message.description))"
        }
        line += " from=\(LogText.value(label))"
        var pairs = metadata
        if let provided = metadataProvider?.get() { pairs.merge(provided) { _, new in new } }
        if let own = event.metadata { pairs.merge(own) { _, new in new } }
        if let error = event.error { pairs["error"] = "\(error)" }
        for (key, value) in pairs.sorted(by: { $0.key < $1.key }) {
            line += " \(LogText.key(key))=\(LogText.value(value.description))"
        }
        return line
    }

    /// syslog(3)'s number of a level.
    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
