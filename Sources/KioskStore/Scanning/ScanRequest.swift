package import IkrarModel

/// One identifier that was scanned or typed.
package struct ScanRequest: Sendable {
    /// The longest request id, in bytes: an `Idempotency-Key` of 128 bits needs 22 to 36.
    package static let requestIDBytesMax = 64

    /// Names this scan: 1…64 printable ASCII characters without spaces. Asking again with the same one gives the first
    /// answer; asking something else with it is refused.
    package let requestID: String
    /// What the scanner or the keyboard gave, at most 256 bytes.
    package let input: String
    /// How it came in.
    package let method: EntryMethod
    /// What the person did with the text, where the ceremony records pledges.
    package let act: PledgeAct
    /// The person chosen after an answer was ``ScanOutcome/ambiguous``; must be one of its candidates.
    package let personID: String?
    /// When and by whom.
    package let context: RecordContext
    /// The name of the kiosk's reader that read it; `nil` when a program asked.
    package let reader: String?

    /// A request as the caller received it; ``KioskStore/scan(_:)`` checks it.
    package init(
        requestID: String,
        input: String,
        method: EntryMethod,
        act: PledgeAct = .signed,
        personID: String? = nil,
        context: RecordContext,
        reader: String? = nil
    ) {
        self.requestID = requestID
        self.input = input
        self.method = method
        self.act = act
        self.personID = personID
        self.context = context
        self.reader = reader
    }
}
