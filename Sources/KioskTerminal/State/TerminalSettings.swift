package import IkrarConsole

/// How a terminal is set up; nothing in it changes while it runs.
package struct TerminalSettings: Sendable {
    /// The language of the screen.
    package let language: Language
    /// Which layout to use.
    package let layout: ScreenLayout

    /// These settings.
    package init(language: Language, layout: ScreenLayout = .automatic) {
        self.language = language
        self.layout = layout
    }
}
