/// Text that cannot leave its line: what an attacker writes into a name must not become a log line or move a cursor.
package enum LogText {
    /// `text` with control, bidirectional and invisible characters written as `\u{…}`, and `\` doubled.
    package static func escape(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { needsEscape($0) }) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            if !needsEscape(scalar) {
                escaped.unicodeScalars.append(scalar)
            } else if scalar == "\n" {
                escaped += "\\n"
            } else if scalar == "\\" {
                escaped += "\\\\"
            } else {
                escaped += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return escaped
    }

    /// `text` as a value of logfmt: as it is when it is one plain word, else quoted.
    static func value(_ text: String) -> String {
        let escaped = escape(text)
        let isPlain = !escaped.isEmpty && escaped.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3d }
        return isPlain ? escaped : "\"" + escaped.replacing("\"", with: "\\\"") + "\""
    }

    /// `text` as a key of logfmt.
    static func key(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.isASCII && scalar.value > 0x20 && scalar != "\"" && scalar != "=" && scalar.value != 0x7f
                        ? scalar : "_"
                }
            )
        )
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x5b, 0x5d...0x7e: false
        case 0...0x1f, 0x5c, 0x7f...0x9f: true
        // Soft hyphen, Arabic letter mark, zero-width and direction marks, line separators, embeddings, isolates, BOM.
        case 0xad, 0x61c, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x2069, 0xfeff: true
        default: false
        }
    }
}
