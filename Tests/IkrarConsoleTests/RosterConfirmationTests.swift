import IkrarConsole
import Testing

@Suite struct RosterConfirmationTests {
    @Test(
        arguments: [
            (0, false, false, false, RosterConfirmation.commit(confirmed: false)),
            (0, false, false, true, .ask(expected: ["ya", "yes"])),
            (3, false, false, true, .ask(expected: ["3"])),
            (3, false, false, false, .refuse),
            (3, false, true, false, .commit(confirmed: true)),
            (3, true, false, true, .discard),
            (0, true, false, false, .discard),
        ]
    )
    func `an import asks on a terminal and needs agreement without one only for what ends`(
        _ ended: Int,
        _ previewOnly: Bool,
        _ yes: Bool,
        _ canAsk: Bool,
        _ decision: RosterConfirmation
    ) {
        #expect(
            RosterConfirmation(
                ended: ended,
                needsConfirmation: ended > 0,
                previewOnly: previewOnly,
                yes: yes,
                canAsk: canAsk
            ) == decision
        )
    }
}
