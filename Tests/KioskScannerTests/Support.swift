import Glibc
import KioskScanner

/// A directory for the time of a test.
func withDirectory<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    var template = Array("/tmp/ks-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TestFailure.system(errno) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
        // What lies in it is one FIFO or link at most.
        for name in ["fifo", "link"] { unlink("\(path)/\(name)") }
        rmdir(path)
    }
    return try await body(path)
}

enum TestFailure: Error {
    case system(Int32)
    case ended
}

/// A program that writes to a file.
struct Writer {
    let file: Int32

    init(_ path: String) throws {
        file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else { throw TestFailure.system(errno) }
    }

    init(file: Int32) { self.file = file }

    func write(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw TestFailure.system(errno) }
            rest = rest.dropFirst(count)
        }
    }

    func end() { close(file) }
}

/// Two ends of a pseudo-terminal.
struct PseudoTerminal {
    // TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>, whose macros Swift does not see.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    let controller: Writer
    let path: String

    init() throws {
        let file = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (unlocked, number): (Int32, Int32) = (0, 0)
        guard file >= 0, ioctl(file, Self.setLock, &unlocked) == 0, ioctl(file, Self.getNumber, &number) == 0 else {
            throw TestFailure.system(errno)
        }
        controller = Writer(file: file)
        path = "/dev/pts/\(number)"
    }
}

/// Listens to one reader.
struct Listener {
    let reader: Reader
    private var events: AsyncStream<ReaderEvent>.Iterator

    init(_ configuration: ReaderConfiguration, claims: ReaderClaims = ReaderClaims()) {
        reader = Reader(configuration, claims: claims)
        events = reader.events.makeAsyncIterator()
        reader.start()
    }

    /// The next thing it tells.
    mutating func next() async throws -> ReaderEvent {
        guard let event = await events.next() else { throw TestFailure.ended }
        return event
    }

    /// Waits until it is in `state`.
    @discardableResult
    mutating func wait(for state: ReaderState) async throws -> ReaderStatus {
        while true {
            if case .status(let status) = try await next(), status.state == state { return status }
        }
    }

    /// The next code or reject.
    mutating func nextWord() async throws -> String {
        while true {
            if case .reading(let reading) = try await next() { return words([reading]).joined() }
        }
    }

    /// Stops it and returns what it had still told.
    mutating func stop() async -> [ReaderEvent] {
        reader.stop()
        var rest: [ReaderEvent] = []
        while let event = await events.next() { rest.append(event) }
        return rest
    }
}
