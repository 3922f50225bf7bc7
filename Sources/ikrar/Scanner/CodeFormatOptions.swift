import ArgumentParser
import IkrarConsole
import KioskScanner

/// How a scanner is set: the same words as in the daemon's configuration.
struct CodeFormatOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Tata letak papan ketik pemindai: us, uk, de atau fr.",
                english: "The keyboard layout the scanner is set to: us, uk, de or fr."
            ).help
        )
    )
    var layout = LayoutArgument(layout: .us)

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Yang mengakhiri kode: any (Enter atau Tab), enter, tab, atau idle (jeda).",
                english: "What ends a code: any (Enter or Tab), enter, tab, or idle (silence)."
            ).help
        )
    )
    var terminator = TerminatorArgument(terminator: .any)

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Awalan yang dibuang dari kode.",
                english: "What is taken off the beginning of a code."
            ).help
        )
    )
    var prefix = ""

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Akhiran yang dibuang dari kode.",
                english: "What is taken off the end of a code."
            ).help
        )
    )
    var suffix = ""

    /// The layout asked for.
    var keyboardLayout: KeyboardLayout { layout.layout }

    /// The format asked for.
    var codeFormat: CodeFormat { CodeFormat(terminator: terminator.terminator, prefix: prefix, suffix: suffix) }
}

/// A ``KeyboardLayout`` on the command line.
struct LayoutArgument: ExpressibleByArgument {
    let layout: KeyboardLayout

    init(layout: KeyboardLayout) { self.layout = layout }

    init?(argument: String) {
        guard let layout = KeyboardLayout(rawValue: argument) else { return nil }
        self.layout = layout
    }

    var defaultValueDescription: String { layout.rawValue }
    static var allValueStrings: [String] { KeyboardLayout.allCases.map(\.rawValue) }
}

/// A ``Terminator`` on the command line.
struct TerminatorArgument: ExpressibleByArgument {
    let terminator: Terminator

    init(terminator: Terminator) { self.terminator = terminator }

    init?(argument: String) {
        guard let terminator = Terminator(rawValue: argument) else { return nil }
        self.terminator = terminator
    }

    var defaultValueDescription: String { terminator.rawValue }
    static var allValueStrings: [String] { Terminator.allCases.map(\.rawValue) }
}
