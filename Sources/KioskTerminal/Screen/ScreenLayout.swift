/// How much is shown.
package enum ScreenLayout: String, CaseIterable, Sendable {
    /// As the size of the terminal allows.
    case automatic = "auto"
    /// Everything, with big letters.
    case wide
    /// For 40 columns: short words, no big letters.
    case narrow
}
