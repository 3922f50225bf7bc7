/// The employment category of a person. Open-ended: a word this version does not know is kept, shown and counted.
package struct Category: RawRepresentable, Hashable, Sendable {
    /// The word in files, database and JSON, e.g. `PPPK_PW`.
    package let rawValue: String

    /// Takes any word as it is; what is not among `known` is still a category.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// Civil servant.
    package static let pns = Category(rawValue: "PNS")
    /// Candidate civil servant.
    package static let cpns = Category(rawValue: "CPNS")
    /// Government employee on contract.
    package static let pppk = Category(rawValue: "PPPK")
    /// Government employee on a part-time contract (paruh waktu).
    package static let pppkPartTime = Category(rawValue: "PPPK_PW")
    /// Employed outside the civil service (THL, honorer, outsourcing …; the local word is a free sub-label).
    package static let nonASN = Category(rawValue: "NON_ASN")
    /// Member of the armed forces.
    package static let tni = Category(rawValue: "TNI")
    /// Member of the police.
    package static let polri = Category(rawValue: "POLRI")
    /// Anyone else on the roster.
    package static let other = Category(rawValue: "OTHER")

    /// The categories with a meaning of their own, in the order lists show them.
    package static let known: [Category] = [.pns, .cpns, .pppk, .pppkPartTime, .nonASN, .tni, .polri, .other]
}
