import HQStore
import IkrarConsole
import IkrarLedger
import IkrarService

extension ActContext {
    /// Whoever runs this command, now.
    static func current() throws(CommandFailure) -> ActContext {
        let clock = try SystemClock.ofThisMachine()
        let now = clock.time()
        // HQ is the reference: its own offset is never known.
        return ActContext(officer: Officer.current(now: now), clock: clock.evidence(offsetSeconds: nil), now: now)
    }
}

extension SystemClock {
    /// This machine's clock, or why there is none.
    static func ofThisMachine() throws(CommandFailure) -> SystemClock {
        do {
            return try SystemClock()
        } catch {
            throw CommandFailure(
                code: "no_clock",
                status: .configuration,
                message: Message(
                    indonesian: "Jam mesin ini tidak dapat dipakai.",
                    english: "The clock of this machine cannot be used."
                ),
                detail: .technical(error.description)
            )
        }
    }
}
