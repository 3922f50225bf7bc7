/// Paragraphs as lines of a page or a terminal.
package enum WrappedText {
    /// The paragraph's words on lines of at most `width` characters; a longer word is cut. Every line begins with
    /// `indent`, but the first with `first` where given. Control characters are escaped.
    package static func lines(_ paragraph: String, width: Int, first: String? = nil, indent: String = "") -> [String] {
        let room = max(1, width - indent.count)
        var lines: [String] = []
        var line = ""
        for word in paragraph.split(whereSeparator: \.isWhitespace) {
            var rest = TerminalText.escaped(String(word))[...]
            if !line.isEmpty, line.count + 1 + rest.count > room {
                lines.append(line)
                line = ""
            }
            while rest.count > room {
                if !line.isEmpty { lines.append(line) }
                line = ""
                lines.append(String(rest.prefix(room)))
                rest = rest.dropFirst(room)
            }
            if rest.isEmpty { continue }
            line += (line.isEmpty ? "" : " ") + rest
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines.enumerated().map { ($0.offset == 0 ? first ?? indent : indent) + $0.element }
    }
}
