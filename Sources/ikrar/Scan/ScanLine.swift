/// One line of input, as far as it can be read at all.
enum ScanLine: Equatable, Sendable {
    /// Valid UTF-8 within the limit.
    case text(String)
    /// Longer than the limit; the rest of the line was thrown away.
    case tooLong
    /// Not UTF-8.
    case notText

    /// What was given on the command line, under the same limit.
    init(argument: String, bytesMax: Int) {
        self = argument.utf8.count > bytesMax ? .tooLong : .text(argument)
    }
}
