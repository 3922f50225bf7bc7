import IkrarDocuments
import Testing

@Suite struct HostileDocumentTests {
    private func code(_ bytes: [UInt8]) -> String? {
        do {
            _ = try DocumentFile(parsing: bytes)
            return nil
        } catch {
            #expect(error.description.utf8.count < 1000)
            return error.code
        }
    }

    private func filled(_ text: String) -> [UInt8] {
        Array(String(repeating: text, count: DocumentFile.bytesMax / text.utf8.count).utf8)
    }

    @Test("a file over 256 KiB is refused unread, one at the limit is read")
    func size() {
        let comment = Array("#".utf8) + Array(repeating: UInt8(ascii: "x"), count: 256 * 1024)
        #expect(code(comment) == "too_large")
        let padded = Array(Texts.pledgeText.utf8) + Array(comment.prefix(256 * 1024 - Texts.pledgeText.utf8.count))
        #expect(code(padded) == nil)
    }

    @Test("nothing, spaces, comments and markers hold no document")
    func empty() {
        #expect(code([]) == "empty")
        #expect(code(Array("\n \n# x\n".utf8)) == "empty")
        #expect(code(Array("---\n".utf8)) == "wrong_type")
        #expect(code(Array((Texts.pledgeText + "---\n" + Texts.pledgeText).utf8)) == "syntax")
    }

    @Test("bytes that are no text are refused")
    func binary() {
        #expect(code([0xFF, 0xFE, 0x6B, 0x00]) == "not_utf8")
        #expect(code(Array("kind: ".utf8) + [0xC3]) == "not_utf8")
        #expect(code(Array("kind: \u{0}\n".utf8)) == "syntax")
        #expect(code((0...255).map { UInt8($0) }) == "not_utf8")
    }

    @Test("alias bombs are refused before they are composed", .timeLimit(.minutes(1)))
    func aliases() {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            bomb +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
                + "]\n"
        }
        #expect(code(Array((bomb + "? *a40\n: 1\n").utf8)) == "unsupported_syntax")
        #expect(code(Array("{\"a\":&a [x], ? *a : 1}\n".utf8)) == "unsupported_syntax")
        #expect(code(Array("&a kind: campaign\n".utf8)) == "unsupported_syntax")
        #expect(code(Array("kind: *a\n".utf8)) == "syntax")
    }

    @Test("ampersands in prose are no anchors")
    func ampersands() {
        let text = Texts.pledgeText.replacingFirst("source: Uji", with: "source: Litbang & R&D, \"A & B\" &")
        #expect(code(Array(text.utf8)) == nil)
    }

    @Test("tags are refused", arguments: ["!!binary aWQ=", "!lokal x", "!!python/object:os.system x"])
    func tags(_ value: String) {
        #expect(
            code(Array(Texts.pledgeText.replacingFirst("title: Ikrar", with: "title: \(value)").utf8))
                == "unsupported_syntax"
        )
    }

    @Test(
        "256 KiB of any structure ends quickly in a refusal",
        .timeLimit(.minutes(1)),
        arguments: [
            "[", "{", "? ", "- ", "\"", "'", "{a: ", "a: ", "[[],", "a,", "!", "!a ", "|\n ", "%", "*", "*a ", "-\n",
            "---\n",
            "? a\n", "[a: ", "{? ", "\t", ":", "a\n", "a: b\n", "é", "#\n", "...\n", "[{", "\"\\x", "'' ", "@", "`",
            "<<: ",
        ]
    )
    func structures(_ text: String) {
        #expect(code(filled(text)) != nil)
    }

    @Test("twenty thousand different keys end quickly", .timeLimit(.minutes(1)))
    func manyKeys() {
        let text = (0..<20_000).map { "k\($0): 1\n" }.joined()
        #expect(code(Array(text.prefix(DocumentFile.bytesMax).utf8)) == "missing_key")
        #expect(code(Array((Texts.pledgeText + text.prefix(200_000) + "x: 1\n").utf8)) == "unknown_key")
    }

    @Test("a document cut at any byte is refused or smaller, never a crash")
    func cuts() {
        let bytes = Array(Texts.campaign.utf8)
        for end in bytes.indices { _ = code(Array(bytes[..<end])) }
    }

    @Test("a document with any byte changed is refused or different, never a crash")
    func flips() {
        let bytes = Array(Texts.campaign.utf8)
        for index in bytes.indices {
            for replacement in [0x00, 0x26, 0x3A, 0x5B] as [UInt8] {
                var changed = bytes
                changed[index] = replacement
                _ = code(changed)
            }
        }
    }
}
