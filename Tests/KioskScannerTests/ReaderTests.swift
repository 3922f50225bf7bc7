import Glibc
import KioskScanner
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ReaderTests {
    private static func fifo(_ directory: String, _ format: CodeFormat = CodeFormat()) -> ReaderConfiguration {
        ReaderConfiguration(name: "fifo", kind: .fifo, match: .path(directory + "/fifo"), format: format)
    }

    @Test func `a FIFO is made, and read from one program after the other`() async throws {
        try await withDirectory { directory in
            var listener = Listener(Self.fifo(directory))
            #expect(try await listener.wait(for: .open).path == directory + "/fifo")
            for round in 0..<3 {
                let writer = try Writer(directory + "/fifo")
                try writer.write("a\(round)\r\nb\(round)\n")
                writer.end()
                #expect(try await listener.nextWord() == "a\(round)")
                #expect(try await listener.nextWord() == "b\(round)")
            }
            #expect(await listener.stop() == [])
            #expect(listener.reader.status.state == .open)
        }
    }

    @Test func `a program that ends in the middle of a line yields nothing`() async throws {
        try await withDirectory { directory in
            var listener = Listener(Self.fifo(directory))
            try await listener.wait(for: .open)
            let first = try Writer(directory + "/fifo")
            try first.write("x\n1990")
            #expect(try await listener.nextWord() == "x")
            first.end()
            // Opened once the reader has seen the end: only then does a FIFO tell the two writers apart.
            while try await !isReopened(directory) {}
            let second = try Writer(directory + "/fifo")
            try second.write("1201\n")
            #expect(try await listener.nextWord() == "1201")
            second.end()
            _ = await listener.stop()
        }
    }

    /// Whether the FIFO holds nothing that waits to be read: what was written is the reader's, and the end, too.
    private func isReopened(_ directory: String) async throws -> Bool {
        await Task.yield()
        var count: Int32 = 0
        let file = open(directory + "/fifo", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        defer { close(file) }
        var status = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        poll(&status, 1, 20)
        guard ioctl(file, UInt(FIONREAD), &count) == 0 else { throw TestFailure.system(errno) }
        return count == 0
    }

    @Test func `a serial line is raw: control characters and high bytes come as they are`() async throws {
        let terminal = try PseudoTerminal()
        var listener = Listener(ReaderConfiguration(name: "s", kind: .serial, match: .path(terminal.path)))
        try await listener.wait(for: .open)
        try terminal.controller.write("\u{3}\u{4}\u{1A}1é\u{1D}2\r3\n")
        #expect(try await listener.nextWord() == "\u{3}\u{4}\u{1A}1é\u{1D}2")
        #expect(try await listener.nextWord() == "3")
        terminal.controller.end()
        try await listener.wait(for: .absent)
        _ = await listener.stop()
    }

    @Test func `a reader that is unplugged in the middle of a code yields nothing, and is read again when it is back`()
        async throws
    {
        try await withDirectory { directory in
            let link = directory + "/link"
            var listener = Listener(ReaderConfiguration(name: "s", kind: .serial, match: .path(link)))
            try await listener.wait(for: .absent)
            for round in 0..<3 {
                let terminal = try PseudoTerminal()
                unlink(link)
                symlink(terminal.path, link)
                try await listener.wait(for: .open)
                try terminal.controller.write("code-\(round)\n1990")
                #expect(try await listener.nextWord() == "code-\(round)")
                terminal.controller.end()
                try await listener.wait(for: .absent)
            }
            #expect(await !listener.stop().contains { if case .reading = $0 { true } else { false } })
        }
    }

    @Test func `silence ends a code of a device that sends no terminator`() async throws {
        try await withDirectory { directory in
            let format = CodeFormat(terminator: .idle, idleMilliseconds: 30)
            var listener = Listener(Self.fifo(directory, format))
            try await listener.wait(for: .open)
            let writer = try Writer(directory + "/fifo")
            try writer.write("1234")
            #expect(try await listener.nextWord() == "1234")
            writer.end()
            _ = await listener.stop()
        }
    }

    @Test func `a code without its terminator is told after a while`() async throws {
        try await withDirectory { directory in
            var listener = Listener(Self.fifo(directory))
            try await listener.wait(for: .open)
            let writer = try Writer(directory + "/fifo")
            try writer.write("1234")
            #expect(try await listener.nextWord() == "<no_terminator>")
            try writer.write("5\n")
            #expect(try await listener.nextWord() == "5")
            writer.end()
            _ = await listener.stop()
        }
    }

    @Test func `two readers never share a device`() async throws {
        let terminal = try PseudoTerminal()
        let claims = ReaderClaims()
        var first = Listener(
            ReaderConfiguration(name: "first", kind: .serial, match: .path(terminal.path)),
            claims: claims
        )
        try await first.wait(for: .open)
        var second = Listener(
            ReaderConfiguration(name: "second", kind: .serial, match: .path(terminal.path)),
            claims: claims
        )
        #expect(try await second.wait(for: .failed).detail?.contains("another") == true)
        _ = await first.stop()
        try await second.wait(for: .open)
        _ = await second.stop()
        terminal.controller.end()
    }

    @Test func `a reader that floods is muted, and heard again once it is quiet`() async throws {
        try await withDirectory { directory in
            var listener = Listener(Self.fifo(directory))
            try await listener.wait(for: .open)
            let flood = Task.detached {
                let writer = try Writer(directory + "/fifo")
                for _ in 0..<20 { try writer.write(String(repeating: "1\n", count: 1000)) }
                return writer
            }
            try await listener.wait(for: .muted)
            let writer = try await flood.value
            try await listener.wait(for: .open)
            try writer.write("after\n")
            #expect(try await listener.nextWord() == "after")
            writer.end()
            _ = await listener.stop()
        }
    }

    @Test func `what is no device of the kind is said so`() async throws {
        for (kind, path) in [(ReaderKind.serial, "/dev/null"), (.keyboard, "/dev/null"), (.fifo, "/dev/null")] {
            var listener = Listener(ReaderConfiguration(name: "a", kind: kind, match: .path(path)))
            try await listener.wait(for: .failed)
            _ = await listener.stop()
        }
    }
}
