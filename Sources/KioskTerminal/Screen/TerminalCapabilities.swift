/// What this terminal can do, as its environment says.
package struct TerminalCapabilities: Equatable, Sendable {
    /// Whether it has colours and nobody forbade them (no-color.org).
    package let hasColor: Bool
    /// The signs it can show.
    package let glyphs: Glyphs

    /// The capabilities of a terminal named by `TERM` that may move the cursor; `nil` for one that cannot, such as `dumb`.
    package init?(environment: (String) -> String?) {
        let term = environment("TERM") ?? ""
        guard !term.isEmpty, term != "dumb", term != "unknown" else { return nil }
        let isForbidden = environment("NO_COLOR").map { !$0.isEmpty } ?? false
        hasColor = !isForbidden && !Self.isMonochrome(term)
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
        let isUnicode = locale.lowercased().filter { $0 != "-" }.contains("utf8")
        glyphs = !isUnicode ? .ascii : term.hasPrefix("linux") ? .console : .full
    }

    /// Terminals without colours, and the names terminfo gives to those that have them switched off.
    private static func isMonochrome(_ term: String) -> Bool {
        ["vt52", "vt100", "vt102", "vt220", "vt320", "ansi-mono", "xterm-mono"].contains(term)
            || term.hasSuffix("-m") || term.hasSuffix("-mono")
    }
}
