import Testing

@testable import IkrarService

@Suite struct ListTests {
    private static let list = ListSetting("readers", keys: ["name", "kind"])

    private static func items(_ text: String) throws(ConfigurationError) -> [ConfigurationItem] {
        try ConfigurationFile(
            path: "f.yaml",
            bytes: Array(text.utf8),
            settings: [Setting("site")],
            lists: [list]
        ).items["readers"] ?? []
    }

    @Test func `a list has items with keys, in order`() throws {
        let items = try Self.items("site: a\nreaders:\n  - name: one\n    kind: fifo\n  - name: two\n")
        #expect(try items.map { try $0.required("name", expected: .otherName, parse: { $0 }) } == ["one", "two"])
        #expect(items.map { $0.has("kind") } == [true, false])
    }

    @Test func `a misspelt key is named with its line, also that of the list`() {
        #expect(throws: ConfigurationError.unknownKey("nmae", path: "f.yaml", line: 2, nearest: "name")) {
            try Self.items("readers:\n  - nmae: one\n")
        }
        #expect(throws: ConfigurationError.unknownKey("reader", path: "f.yaml", line: 1, nearest: "readers")) {
            try Self.items("reader:\n  - name: one\n")
        }
    }

    @Test(arguments: ["readers: one\n", "readers:\n  name: one\n", "readers:\n  - one\n", "readers:\n"])
    func `what is no list of items is refused`(_ text: String) {
        #expect(throws: ConfigurationError.notAList(key: "readers", path: "f.yaml", line: text.contains("- ") ? 2 : 1))
        {
            try Self.items(text)
        }
    }

    @Test func `an item without a key it needs, or with an impossible value, names its line`() throws {
        let item = try #require(try Self.items("readers:\n  - kind: x\n").first)
        #expect(
            throws: ConfigurationError.missingInItem("name", path: "f.yaml", line: 2, expected: .otherName)
        ) { try item.required("name", expected: .otherName, parse: { $0 }) }
        #expect(
            throws: ConfigurationError.impossible(
                Setting("kind"),
                value: "x",
                source: .file(path: "f.yaml", line: 2),
                expected: .oneOf(["fifo"])
            )
        ) { try item.value("kind", expected: .oneOf(["fifo"]), parse: { $0 == "fifo" ? $0 : nil }) }
    }
}
