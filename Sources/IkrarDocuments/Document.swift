package import IkrarModel

/// What a document file says.
package enum Document: Hashable, Sendable {
    /// A campaign, with the ceremonies it embeds.
    case campaign(Campaign)
    /// A ceremony of a campaign that has its own file.
    case ceremony(Ceremony)
    /// A pledge text.
    case pledgeText(PledgeText)

    /// Which of the three it is.
    package var kind: DocumentKind {
        switch self {
        case .campaign: .campaign
        case .ceremony: .ceremony
        case .pledgeText: .pledgeText
        }
    }

    /// The id chosen in the document.
    package var id: String {
        switch self {
        case .campaign(let campaign): campaign.id
        case .ceremony(let ceremony): ceremony.id
        case .pledgeText(let text): text.id
        }
    }
}
