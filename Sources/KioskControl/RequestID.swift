/// What makes asking again safe: the daemon keeps it with the record and gives the first answer to whoever repeats it.
package struct RequestID: Hashable, Sendable, CustomStringConvertible {
    /// The longest accepted, in bytes.
    package static let bytesMax = 64

    /// 1…64 printable ASCII characters without a space.
    package let text: String

    /// Refuses (`nil`) what is empty, longer than ``bytesMax`` or holds anything but printable ASCII.
    package init?(_ text: String) {
        guard (1...Self.bytesMax).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
            return nil
        }
        self.text = text
    }

    private init(unchecked text: String) { self.text = text }

    /// A fresh one: 128 random bits as 32 hexadecimal digits.
    package static func random(using generator: inout some RandomNumberGenerator) -> RequestID {
        let words = [generator.next(), generator.next()]
        let digits = words.map { word in
            let hexadecimal = String(word, radix: 16)
            return String(repeating: "0", count: 16 - hexadecimal.count) + hexadecimal
        }
        return RequestID(unchecked: digits.joined())
    }

    /// A fresh one from the system's generator.
    package static func random() -> RequestID {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    /// The text itself.
    package var description: String { text }
}
