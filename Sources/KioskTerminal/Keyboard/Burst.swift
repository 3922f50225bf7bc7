/// Characters that come faster than a person types: a keyboard wedge, which is a scanner that plays a keyboard.
///
/// A line counts as scanned when it has at least ``charactersMin`` characters and no two keys of it, the Enter or Tab at its
/// end included, are further apart than ``keyGapMax``.
package struct Burst: Sendable {
    /// Scanners send a key every 1 to 40 ms. The fastest typists have a few gaps of 60 ms but never five in a row, and a key
    /// held down repeats every 33 ms but has no Enter so close behind it.
    package static let keyGapMax = Duration.milliseconds(50)
    /// Fewer characters could be a rolled hand; the shortest number that names a person (NRP) has five.
    package static let charactersMin = 5

    /// What was scanned so far.
    private(set) var text: String
    private var characters: Int
    /// What the screen was before the first character, to be put back when the line turns out to be scanned.
    let before: TerminalMode
    /// The field before the first character.
    let fieldBefore: String

    init(_ first: Unicode.Scalar, before: TerminalMode, fieldBefore: String) {
        text = String(first)
        characters = 1
        self.before = before
        self.fieldBefore = fieldBefore
    }

    /// Takes the next character. More than an input may have is kept by one byte, so that the daemon refuses it as too long.
    mutating func append(_ scalar: Unicode.Scalar) {
        characters += 1
        if text.utf8.count <= TerminalLimit.inputBytesMax { text.unicodeScalars.append(scalar) }
    }

    /// Whether the Enter that just came ends a scanned line.
    var isScan: Bool { characters >= Self.charactersMin }
}
