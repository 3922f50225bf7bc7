/// What kind of document a `define` record freezes.
package enum DefineKind: String, CaseIterable, Sendable {
    /// A campaign.
    case campaign
    /// A ceremony.
    case ceremony
    /// A pledge text.
    case pledgeText = "pledge_text"
}
