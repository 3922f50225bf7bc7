import ArgumentParser
import KioskControl
import Testing

@testable import ikrar

@Suite struct ArgumentTests {
    @Test func `global options stand before or after the command`() throws {
        for line in [["--socket", "/s", "--json", "scan", "1"], ["scan", "1", "--socket", "/s", "--json"]] {
            let scan = try #require(try Ikrar.parseAsRoot(line) as? ScanCommand)
            #expect(scan.options.socketPath == "/s")
            #expect(scan.options.json)
            #expect(scan.identifiers == ["1"])
        }
    }

    @Test func `scan takes any number of identifiers, a choice and a refusal`() throws {
        let several = try #require(try Ikrar.parseAsRoot(["scan", "1", "2", "--refused"]) as? ScanCommand)
        #expect(several.identifiers == ["1", "2"])
        #expect(several.refused)
        let chosen = try #require(
            try Ikrar.parseAsRoot(["scan", "1", "--person", "l-1", "--request-id", "a", "--method", "paper"])
                as? ScanCommand
        )
        #expect(chosen.person == "l-1")
        #expect(chosen.repetition.request?.text == "a")
        #expect(chosen.method == .paper)
    }

    @Test func `outbox alone lists`() throws {
        #expect(try Ikrar.parseAsRoot(["outbox"]) is OutboxListCommand)
        #expect(try Ikrar.parseAsRoot(["outbox", "release", "4"]) is OutboxReleaseCommand)
    }

    @Test func `a token need not be an argument`() throws {
        let enrol = try #require(
            try Ikrar.parseAsRoot(["enrol", "--url", "https://h", "--log-key", "k+1+A=="]) as? EnrolCommand
        )
        #expect(enrol.token == nil)
        #expect(enrol.logKey == "k+1+A==")
    }

    @Test(
        arguments: [
            ["scan", "--person", "l-1"], ["scan", "1", "2", "--person", "l-1"], ["scan", "1", "--request-id", "a b"],
            ["scan", "--method", "guess"], ["void", "x"], ["void"], ["find"], ["find", ""], ["bogus"], ["--bogus"],
            ["roster", "import"], ["roster", "import", "f", "--preview", "--yes"], ["campaign", "import"],
            ["ceremony", "open"], ["enrol"], ["outbox", "release", "-1"], ["outbox", "release", "x"],
            ["--timeout", "0", "status"], ["--socket", "", "status"], ["completions", "tcsh"],
        ]
    )
    func `a wrong command line is a usage error`(_ line: [String]) {
        let error = #expect(throws: (any Error).self) { try Ikrar.parseAsRoot(line) }
        if let error { #expect(Ikrar.exitCode(for: error).rawValue == 64) }
    }
}
