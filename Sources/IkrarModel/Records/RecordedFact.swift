/// One of the two independent facts about a person; the raw value is the word of documents.
package enum RecordedFact: String, CaseIterable, Hashable, Sendable {
    /// The person was there.
    case attendance
    /// The person signed or refused the text.
    case pledge
}
