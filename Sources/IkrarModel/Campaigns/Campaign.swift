/// One drive for pledges: who must pledge which text, on what legal basis, at which ceremonies.
package struct Campaign: Hashable, Sendable {
    /// The id chosen in the document, e.g. `semarang-2024`; part of records, so never reused for another campaign.
    package let id: String
    /// The name people see.
    package let title: String
    /// The city, regency, province or agency it binds.
    package let region: String
    /// The zone in which its dates and times are meant.
    package let zone: Zone
    /// The letters and laws it rests on; `follows` makes them a graph without cycles.
    package let legalBasis: [LegalBasis]
    /// Who is obligated.
    package let obligation: ObligationRule
    /// The text that is pledged, by id and hash.
    package let pledgeText: PledgeTextReference
    /// The ceremonies that came with the campaign; later ones arrive as documents of their own.
    package let ceremonies: [Ceremony]

    /// A campaign as given; documents are checked where they are read.
    package init(
        id: String,
        title: String,
        region: String,
        zone: Zone,
        legalBasis: [LegalBasis],
        obligation: ObligationRule,
        pledgeText: PledgeTextReference,
        ceremonies: [Ceremony]
    ) {
        self.id = id
        self.title = title
        self.region = region
        self.zone = zone
        self.legalBasis = legalBasis
        self.obligation = obligation
        self.pledgeText = pledgeText
        self.ceremonies = ceremonies
    }
}
