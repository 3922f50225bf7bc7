import IkrarModel

/// Folds one person's facts, in log order, into a standing.
///
/// The first valid pledge wins and later ones are duplicates; a void takes its record out, and the next valid pledge
/// moves up. A fact applied twice counts once, and a void holds even when it arrives before its record.
package struct StandingFold<RecordID: Hashable & Sendable>: Sendable {
    private var attendances: Set<RecordID> = []
    private var pledges: [(record: RecordID, act: PledgeAct, first: FirstPledge)] = []
    private var pledgeRecords: Set<RecordID> = []
    private var excuses: [RecordID] = []
    private var voided: Set<RecordID> = []

    /// A person nothing is recorded about.
    package init() {}

    /// A person with these facts, in log order.
    package init(_ facts: some Sequence<Fact<RecordID>>) {
        for fact in facts { apply(fact) }
    }

    /// Takes in the next fact of the log.
    package mutating func apply(_ fact: Fact<RecordID>) {
        switch fact {
        case .attended(let record):
            attendances.insert(record)
        case .pledged(let record, let act, let first):
            if pledgeRecords.insert(record).inserted { pledges.append((record, act, first)) }
        case .excused(let record):
            excuses.append(record)
        case .voided(let record):
            voided.insert(record)
        }
    }

    /// The standing after the facts so far.
    package var standing: Standing<RecordID> {
        let valid = pledges.filter { !voided.contains($0.record) }
        let state: StandingState =
            switch valid.first?.act {
            case .signed?: .pledged
            case .refused?: .refused
            case nil: .pending
            }
        return Standing(
            state: state,
            attended: !attendances.isSubset(of: voided),
            firstPledge: valid.first?.first,
            firstRecord: valid.first?.record,
            duplicates: valid.dropFirst().map(\.record),
            excuse: excuses.last { !voided.contains($0) }
        )
    }
}
