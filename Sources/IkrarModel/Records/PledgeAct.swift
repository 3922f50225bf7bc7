/// What a person did with the pledge text; the raw value is the word of records.
package enum PledgeAct: String, CaseIterable, Codable, Hashable, Sendable {
    /// Signed it.
    case signed
    /// Declined to sign it: an administrative fact like the other.
    case refused
}
