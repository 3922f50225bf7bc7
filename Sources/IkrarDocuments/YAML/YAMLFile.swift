import Yams

/// Bytes → the root of a YAML tree that is safe to walk.
enum YAMLFile {
    static func root(of bytes: [UInt8]) throws(DocumentError) -> YAMLNode {
        // The parser takes a byte order mark for content when it is told the encoding.
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else { throw .notUTF8 }
        try refuseAnchors(bytes)
        do {
            // Without rules every plain scalar stays the text it is: `1.10` and `no` must not become number and truth.
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            guard let root = try parser.singleRoot() else { throw DocumentError.empty }
            return YAMLNode(root, path: "")
        } catch let error as DocumentError {
            throw error
        } catch {
            throw refusal(error, in: text)
        }
    }

    /// Refuses anchors before the parser sees them: it hashes the keys of each mapping, and an alias as a key to nested
    /// aliases makes that exponential. Prose keeps its ampersand: one between spaces or inside a word is none.
    private static func refuseAnchors(_ bytes: [UInt8]) throws(DocumentError) {
        for index in bytes.indices where bytes[index] == UInt8(ascii: "&") {
            let isInsideWord = index > 0 && isWordByte(bytes[index - 1])
            guard !isInsideWord, index + 1 < bytes.count, bytes[index + 1] > 0x20 else { continue }
            let line = bytes[..<index].count { $0 == UInt8(ascii: "\n") } + 1
            let name = bytes[index...].prefix(16).prefix { $0 > 0x20 && $0 < 0x7F }
            throw .unsupportedSyntax(String(decoding: name, as: UTF8.self), line: line)
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }

    private static func refusal(_ error: any Error, in text: String) -> DocumentError {
        guard let error = error as? YamlError else { return .syntax(problem: "\(error)", line: nil) }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return .syntax(problem: (context.map { $0.text + ", " } ?? "") + problem, line: mark.line)
        case .reader(let problem, let offset, _, _):
            return .syntax(problem: problem, line: offset.map { text.prefix($0).count { $0.isNewline } + 1 })
        case .duplicatedKeysInMapping(let duplicates, let context):
            return .duplicateKey(YAMLNode.excerpt(duplicates.first ?? ""), line: context.mark.line)
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return .syntax(problem: "the parser failed", line: nil)
        }
    }
}
