import FoundationEssentials
import IkrarService
import KioskScanner

extension ReaderConfiguration {
    /// More readers than any kiosk has sockets for; each takes a thread of the service's `TasksMax`.
    private static let countMax = 16
    /// The longest name in bytes; it stands in answers, metrics and the session of each record.
    private static let nameBytesMax = 32
    /// The longest prefix or suffix in bytes.
    private static let affixBytesMax = 32

    /// The keys of a reader in the configuration file.
    static let keys = [
        "name", "kind", "path", "usb", "device-name", "port", "layout", "terminator", "idle-ms", "prefix", "suffix",
        "baud", "blanking-ms", "cool-down-ms",
    ]

    /// The readers that the configuration file describes.
    static func all(_ items: [ConfigurationItem]) throws(ConfigurationError) -> [ReaderConfiguration] {
        var readers: [ReaderConfiguration] = []
        for item in items {
            let reader = try ReaderConfiguration(item)
            guard readers.count < countMax, !readers.contains(where: { $0.name == reader.name }) else {
                throw item.impossible("name", .otherName)
            }
            readers.append(reader)
        }
        return readers
    }

    private init(_ item: ConfigurationItem) throws(ConfigurationError) {
        let kind = try item.value(
            "kind",
            expected: .oneOf(Self.words(ReaderKind.self)),
            parse: { ReaderKind(rawValue: $0) }
        )
        let format = CodeFormat(
            terminator: try Self.word(item, "terminator") ?? .any,
            prefix: try Self.affix(item, "prefix"),
            suffix: try Self.affix(item, "suffix"),
            idleMilliseconds: try item.integer("idle-ms", in: 10...10_000) ?? CodeFormat.idleMillisecondsDefault
        )
        self.init(
            name: try item.required("name", expected: .name(example: "table-1"), parse: Self.name),
            kind: kind ?? .keyboard,
            match: try Self.match(item, kind ?? .keyboard),
            layout: try Self.word(item, "layout") ?? .us,
            format: format,
            speed: try item.value(
                "baud",
                expected: .oneOf(SerialSpeed.allCases.map { String($0.rawValue) }),
                parse: { Int($0).flatMap { SerialSpeed(rawValue: $0) } }
            ) ?? .baud9600,
            blankingMilliseconds: try item.integer("blanking-ms", in: 0...60_000),
            coolDownMilliseconds: try item.integer("cool-down-ms", in: 0...600_000)
                ?? Self.coolDownMillisecondsDefault
        )
    }

    private static func match(
        _ item: ConfigurationItem,
        _ kind: ReaderKind
    ) throws(ConfigurationError) -> ReaderMatch {
        if kind == .fifo || item.has("path") {
            let path = try item.required(
                "path",
                expected: .device,
                parse: { $0.hasPrefix("/") && !$0.utf8.contains(0) ? $0 : nil }
            )
            return .path(path)
        }
        let usb = try item.value(
            "usb",
            expected: .name(example: "0c2e:0901"),
            parse: { USBIdentifier($0.lowercased()) }
        )
        let text: (String) -> String? = { $0.isEmpty ? nil : $0 }
        let name = try item.value("device-name", expected: .name(example: "Example Scanner"), parse: text)
        let port = try item.value("port", expected: .name(example: "1-1.2"), parse: text)
        // Nothing named would be every keyboard, also the one somebody types a password on.
        guard usb != nil || name != nil || port != nil else { throw item.missing("path", .device) }
        return .properties(usb: usb, name: name, port: port)
    }

    private static func name(_ text: String) -> String? {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
        }
        return isPlain && (1...nameBytesMax).contains(text.utf8.count) ? text : nil
    }

    private static func affix(_ item: ConfigurationItem, _ key: String) throws(ConfigurationError) -> String {
        try item.value(
            key,
            expected: .name(example: "NIP:"),
            parse: { (1...affixBytesMax).contains($0.utf8.count) ? $0 : nil }
        ) ?? ""
    }

    private static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ item: ConfigurationItem,
        _ key: String
    ) throws(ConfigurationError) -> Word? {
        try item.value(key, expected: .oneOf(words(Word.self)), parse: { Word(rawValue: $0) })
    }

    private static func words<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> [String] {
        Word.allCases.map(\.rawValue)
    }
}
