/// The name of a key in C2SP signed notes: not empty, UTF-8, no Unicode space, no `+`, and no control character.
enum KeyName {
    /// The longest name in bytes: a host name of 253 and a path, with room in a note of 4096 for the name twice.
    static let maximumBytes = 512

    /// The rule, in the words errors use.
    static let rule = "a key name without spaces, `+` or control characters, at most \(maximumBytes) bytes"

    /// Whether `name` keeps the rule.
    static func isAllowed(_ name: String) -> Bool {
        guard (1...maximumBytes).contains(name.utf8.count) else { return false }
        // Asking Unicode takes longer than all the rest of a record's text.
        if isPlain(name) { return true }
        guard LineValue.isAllowed(name) else { return false }
        return name.unicodeScalars.allSatisfy { $0 != "+" && !$0.properties.isWhitespace }
    }

    /// Whether two names have the same bytes. `String`'s own equality takes composed and decomposed letters as one.
    static func areSame(_ first: String, _ second: String) -> Bool {
        var first = first
        var second = second
        return first.withUTF8 { first in second.withUTF8 { first.elementsEqual($0) } }
    }

    /// Whether `name` is printable ASCII without space and `+`, as nearly all are.
    private static func isPlain(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { $0.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "+") } }
    }
}
