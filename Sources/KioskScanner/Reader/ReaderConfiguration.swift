/// One reader as the administrator described it.
package struct ReaderConfiguration: Hashable, Sendable {
    /// For how long after a scan another code is not taken (ms): a badge with two codes is not read twice.
    package static let blankingMillisecondsDefault = 400
    /// For how long the same code is not taken again (ms): a badge that stays before the reader is one scan.
    package static let coolDownMillisecondsDefault = 3000

    /// What it is called in answers and on screens.
    package let name: String
    /// What it is to the system.
    package let kind: ReaderKind
    /// Which device it is.
    package let match: ReaderMatch
    /// What its keys mean; for a keyboard.
    package let layout: KeyboardLayout
    /// How it frames its codes.
    package let format: CodeFormat
    /// How fast it is; for a serial line.
    package let speed: SerialSpeed
    /// For how long another code is not taken after a scan.
    package let blanking: Microseconds
    /// For how long the same code is not taken again.
    package let coolDown: Microseconds

    /// A reader of these values.
    package init(
        name: String,
        kind: ReaderKind,
        match: ReaderMatch,
        layout: KeyboardLayout = .us,
        format: CodeFormat = CodeFormat(),
        speed: SerialSpeed = .baud9600,
        blankingMilliseconds: Int? = nil,
        coolDownMilliseconds: Int = coolDownMillisecondsDefault
    ) {
        self.name = name
        self.kind = kind
        self.match = match
        self.layout = layout
        self.format = format
        self.speed = speed
        // Programs that write to a FIFO present no badges.
        let usual = kind == .fifo ? 0 : Self.blankingMillisecondsDefault
        blanking = Microseconds(blankingMilliseconds ?? usual) * 1000
        coolDown = Microseconds(coolDownMilliseconds) * 1000
    }
}
