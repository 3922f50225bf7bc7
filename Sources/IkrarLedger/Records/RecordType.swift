/// The kinds of records. The type line of each is `ikrar/<raw value>/v1`.
package enum RecordType: String, CaseIterable, Sendable {
    /// A person attended a ceremony.
    case attendance
    /// A person signed, or refused, a pledge text.
    case pledge
    /// An input no person was found for.
    case unmatched
    /// An earlier record no longer counts.
    case void
    /// A ceremony was opened or closed, with the counts since the last seal.
    case seal
    /// The hash of a campaign, ceremony or pledge text document.
    case define
    /// HQ accepts a key.
    case enrol
    /// HQ no longer accepts a key beyond a sequence number.
    case revoke
    /// One of HQ's or a kiosk's keys takes over from another.
    case rotate
    /// A record about nobody HQ knew is about this person.
    case match
    /// A record should have said something else.
    case correct
    /// A person need not pledge until a date.
    case excuse
    /// The opening of a record was destroyed.
    case erase
    /// Names were given out.
    case disclose

    /// The first line of such a record, without LF.
    package var typeLine: String { "ikrar/\(rawValue)/v1" }

    /// The type with this first line, or `nil`.
    init?(typeLine: String) {
        guard let type = RecordType.allCases.first(where: { $0.typeLine.utf8.elementsEqual(typeLine.utf8) }) else {
            return nil
        }
        self = type
    }
}
