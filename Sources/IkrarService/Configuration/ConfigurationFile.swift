import FoundationEssentials
import Glibc
import IkrarModel
import Yams

/// The `key: value` lines of one YAML file.
struct ConfigurationFile {
    /// The sample configurations with all their comments are under 8 KiB.
    static let bytesMax = 256 * 1024

    /// One value with its line, counted from 1.
    struct Entry {
        let value: String
        let line: Int
    }

    let path: String
    private(set) var entries: [String: Entry] = [:]
    private(set) var items: [String: [ConfigurationItem]] = [:]

    /// Reads the file at `path`; every key must be one of `settings` or `lists`.
    init(path: String, settings: [Setting], lists: [ListSetting] = []) throws(ConfigurationError) {
        try self.init(path: path, bytes: Self.read(path), settings: settings, lists: lists)
    }

    /// Reads `bytes`, which came from `path`.
    init(
        path: String,
        bytes: [UInt8],
        settings: [Setting],
        lists: [ListSetting] = []
    ) throws(ConfigurationError) {
        self.path = path
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .notYAML(path: path, detail: "not UTF-8")
        }
        let root: Yams.Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw .notYAML(path: path, detail: Self.words("\(error)"))
        }
        // A file of comments only is a configuration, too.
        guard let root else { return }
        guard let mapping = root.mapping else {
            if root.scalar?.string.isEmpty == true { return }
            throw .notKeysAndValues(path: path)
        }
        for (key, value) in mapping {
            if let list = lists.first(where: { $0.name == key.scalar?.string }) {
                items[list.name] = try Self.items(list, value, path: path, line: key.mark?.line ?? 0)
                continue
            }
            let known = settings.map(\.name)
            let (name, entry) = try Self.entry(key, value, known: known, others: lists.map(\.name), path: path)
            entries[name] = entry
        }
    }

    private static func items(
        _ list: ListSetting,
        _ value: Yams.Node,
        path: String,
        line: Int
    ) throws(ConfigurationError) -> [ConfigurationItem] {
        guard let sequence = value.sequence else { throw .notAList(key: list.name, path: path, line: line) }
        var items: [ConfigurationItem] = []
        for node in sequence {
            let line = node.mark?.line ?? line
            guard let mapping = node.mapping else { throw .notAList(key: list.name, path: path, line: line) }
            var entries: [String: Entry] = [:]
            for (key, value) in mapping {
                let (name, entry) = try entry(key, value, known: list.keys, path: path)
                entries[name] = entry
            }
            items.append(ConfigurationItem(path: path, line: line, entries: entries))
        }
        return items
    }

    /// One `key: value`. `others` are keys that a misspelt one may have meant.
    private static func entry(
        _ key: Yams.Node,
        _ value: Yams.Node,
        known: [String],
        others: [String] = [],
        path: String
    ) throws(ConfigurationError) -> (String, Entry) {
        let line = key.mark?.line ?? value.mark?.line ?? 0
        guard let name = key.scalar?.string else { throw .notKeysAndValues(path: path) }
        guard known.contains(name) else {
            throw .unknownKey(name, path: path, line: line, nearest: NearestWord.to(name, among: known + others))
        }
        // A null is written as nothing, `~` or `null`: no value that a setting takes.
        guard let scalar = value.scalar, value.tag != Tag(.null) else {
            throw .notOneValue(key: name, path: path, line: line)
        }
        return (name, Entry(value: scalar.string, line: line))
    }

    /// The parser's first line, which says where and what; the line at fault follows it, drawn for a terminal.
    private static func words(_ error: String) -> String {
        let first = error.split(whereSeparator: \.isNewline).first.map(String.init) ?? "unreadable"
        return first.hasSuffix(":") ? String(first.dropLast()) : first
    }

    private static func read(_ path: String) throws(ConfigurationError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadableFile(path: path, errno: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16 * 1024)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw .unreadableFile(path: path, errno: errno)
            }
            bytes += chunk[..<count]
            guard bytes.count <= bytesMax else { throw .fileTooLarge(path: path, bytesMax: bytesMax) }
        }
    }
}
