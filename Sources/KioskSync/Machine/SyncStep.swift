/// The machine's answer to an event.
struct SyncStep: Equatable, Sendable {
    /// To be written first.
    let effects: [SyncEffect]
    /// To be done then.
    let next: SyncNext

    init(_ effects: [SyncEffect] = [], next: SyncNext) {
        self.effects = effects
        self.next = next
    }
}
