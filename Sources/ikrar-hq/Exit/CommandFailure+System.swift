import IkrarConsole

extension CommandFailure {
    /// A defect of this program.
    static func bug(_ error: any Error) -> CommandFailure {
        CommandFailure(
            code: "internal",
            status: .bug,
            message: Message(indonesian: "Galat program.", english: "A defect of this program."),
            detail: .technical("\(error)")
        )
    }
}
