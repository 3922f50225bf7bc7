/// One line of CSV as RFC 4180 has it.
package enum CSVLine {
    /// The cells joined by commas and ended by CRLF.
    ///
    /// A cell that begins with `=`, `+`, `-`, `@`, TAB or CR gets a leading `'`: spreadsheets run such cells as formulas.
    package static func encoded(_ cells: [String]) -> String {
        cells.map(encodedCell).joined(separator: ",") + "\r\n"
    }

    /// Looks at bytes: to Swift CRLF is one character, equal neither to CR nor to LF.
    private static func encodedCell(_ text: String) -> String {
        let isDangerous = text.utf8.first.map { Array("=+-@\t\r".utf8).contains($0) } ?? false
        let cell = isDangerous ? "'" + text : text
        guard cell.utf8.contains(where: { Array(",\"\r\n".utf8).contains($0) }) else { return cell }
        var quoted = "\""
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
