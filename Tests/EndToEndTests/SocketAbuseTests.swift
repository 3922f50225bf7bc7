import Foundation
import Testing

@Suite("The socket is abused, the queue goes on")
struct SocketAbuseTests {
    @Test func `garbage, endless lines, NUL and bad UTF-8 are answered or dropped and the next scan works`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("abuse")
            try kiosk.start()
            try kiosk.prepare()
            let post =
                "POST /v1/scans HTTP/1.1\r\nHost: ikrard\r\nContent-Type: application/json\r\nConnection: close\r\n"
            let deep = String(repeating: "[", count: 20_000)
            let abuses: [[UInt8]] = [
                Array(repeating: 0, count: 4_096),
                Array("GARBAGE\r\n\r\n".utf8),
                Array(repeating: UInt8(ascii: "a"), count: 4 << 20),
                Array((post + "Content-Length: 3\r\n\r\n").utf8) + [0xFF, 0xFE, 0x00],
                Array((post + "Content-Length: \(deep.count)\r\n\r\n" + deep).utf8),
                Array((post + "Content-Length: 99999999999\r\n\r\n").utf8) + Array(repeating: 0x20, count: 1 << 20),
                Array((post + "Content-Length: 5\r\nContent-Length: 7\r\n\r\n{}").utf8),
            ]
            for (number, abuse) in abuses.enumerated() {
                let socket = try RawSocket(path: kiosk.socket)
                socket.send(abuse)
                let answer = socket.receive(seconds: 2)
                #expect(!answer.contains(" 200 "), "abuse \(number): \(answer.prefix(200))")
                #expect(try kiosk.run(["scan", SampleRoster.identifiers[number]]).status == 0)
            }
        }
    }

    @Test func `a thousand idle connections do not keep the next operator out for ever`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("idle")
            try kiosk.start()
            try kiosk.prepare()
            var idle: [RawSocket] = []
            // The listener may refuse some; what counts is that the daemon lives and serves once they are gone.
            for _ in 0..<1_000 {
                guard let socket = try? RawSocket(path: kiosk.socket) else { break }  // Refused is an answer too.
                idle.append(socket)
            }
            idle.removeAll()
            #expect(try kiosk.run(["scan", SampleRoster.identifiers[50]]).status == 0)
        }
    }

    @Test func `a client that never reads its answer leaves its record`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("gone")
            try kiosk.start()
            try kiosk.prepare()
            let before = try kiosk.recordCount()
            let body = #"{"input":"\#(SampleRoster.identifiers[60])","method":"scan"}"#
            var socket: RawSocket? = try RawSocket(path: kiosk.socket)
            let head = "POST /v1/scans HTTP/1.1\r\nHost: ikrard\r\nContent-Type: application/json\r\n"
            socket?.send(Array((head + "Content-Length: \(body.utf8.count)\r\n\r\n" + body).utf8))
            // Seen by another client, never read by this one.
            try waitUntil { try kiosk.recordCount() == before + 2 }
            socket = nil
            #expect(try kiosk.run(["scan", SampleRoster.identifiers[60]]).status == 10)
        }
    }

    @Test func `every line of standard input gets its own answer, whatever it holds`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("lines")
            try kiosk.start()
            try kiosk.prepare()
            var input: [UInt8] = [0xFF, 0xFE, 0x0A]
            input += Array(repeating: UInt8(ascii: "9"), count: 100_000) + [0x0A]
            input += [0x00, 0x01, 0x02, 0x0A]
            input += Array("'; DROP TABLE notes; --\n\u{202E}<script>\n".utf8)
            input += Array((SampleRoster.identifiers[70] + "\r\n").utf8)
            let outcomes = try kiosk.run(["scan", "--json"], input: input).outcomes()
            #expect(outcomes == Array(repeating: "refused_input", count: 5) + ["recorded"])
        }
    }
}
