/// The kinds of document; the raw value is the word behind `kind:` and in `define` records.
package enum DocumentKind: String, CaseIterable, Hashable, Sendable {
    /// A campaign.
    case campaign
    /// A single ceremony.
    case ceremony
    /// A pledge text.
    case pledgeText = "pledge_text"
}
