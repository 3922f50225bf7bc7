import GRDB
package import IkrarLedger
package import IkrarModel

/// What officers decide at HQ. Each act is a record of the registrar in the log, with who, when and why; what it does to
/// standings and counts is durable with it.
extension HQStore {
    /// Voids any record that says something about a person or an input: it stays, but counts no more. A void is final.
    package func void(
        leaf: Hash32,
        reason: String,
        context: ActContext
    ) async throws(HQStoreError) -> [HQAct] {
        try ActTransaction.check(reason: reason)
        return try await act(context) { acts in
            let type = try acts.validRecord(leaf).record.type
            switch type {
            case .attendance, .pledge, .unmatched, .match, .correct, .excuse: break
            case .void, .seal, .define, .enrol, .revoke, .rotate, .erase, .disclose:
                throw HQStoreError.actRefused(.wrongType(type.rawValue))
            }
            try acts.write { clock, officer, _ in
                .void(VoidBody(clock: clock, operator: officer, leaf: leaf, reason: reason))
            }
        }
    }

    /// Lets a record about nobody HQ knew count for a person of the roster. An unmatched input counts as what its
    /// ceremony records, so that it may take two records; a later match takes the place of an earlier one.
    ///
    /// - Parameter pledge: what the person did, where the record does not say it itself: an unmatched input does not.
    package func match(
        leaf: Hash32,
        person: String,
        pledge: PledgeAct = .signed,
        reason: String,
        context: ActContext
    ) async throws(HQStoreError) -> [HQAct] {
        try ActTransaction.check(reason: reason)
        let vault = vault
        return try await act(context) { acts in
            let target = try acts.validRecord(leaf)
            let card = try PersonCard(acts.database, id: person)
            for (kind, act) in try MatchTarget(acts.database, target, vault: vault).claims(pledge: pledge) {
                try acts.write(subject: card.opening(act)) { clock, officer, subject in
                    .match(
                        MatchBody(
                            clock: clock,
                            operator: officer,
                            leaf: leaf,
                            kind: kind,
                            subject: subject,
                            reason: reason
                        )
                    )
                }
            }
        }
    }

    /// Says what an attendance or a pledge should have said: about whom, or which act. What is nil stays as it was.
    package func correct(
        leaf: Hash32,
        person: String?,
        pledge: PledgeAct?,
        reason: String,
        context: ActContext
    ) async throws(HQStoreError) -> [HQAct] {
        try ActTransaction.check(reason: reason)
        return try await act(context) { acts in
            let target = try acts.validRecord(leaf)
            guard let kind = ActKind(target.record.type), kind == .pledge || pledge == nil else {
                throw HQStoreError.actRefused(.wrongType(target.record.type.rawValue))
            }
            guard let now = try StandingClaim(acts.database, target: target.index) else {
                throw HQStoreError.actRefused(.personIsUnknown)
            }
            let act = pledge.map { $0 == .signed ? PersonAct.signed : .refused } ?? now.act
            let person = person ?? now.person
            guard person != now.person || act != now.act else { throw HQStoreError.actRefused(.changesNothing) }
            let opening = try PersonCard(acts.database, id: person).opening(act)
            try acts.write(subject: opening) { clock, officer, subject in
                .correct(CorrectBody(clock: clock, operator: officer, leaf: leaf, subject: subject, reason: reason))
            }
        }
    }

    /// Excuses a person from a campaign up to and including the day `until`. A later excuse takes the place of an earlier
    /// one; a pledge outweighs it.
    package func excuse(
        person: String,
        campaign: String,
        reason: String,
        until: CivilDate,
        context: ActContext
    ) async throws(HQStoreError) -> [HQAct] {
        try ActTransaction.check(reason: reason)
        return try await act(context) { acts in
            guard let stored = try DocumentTable(acts.database).campaigns().first(where: { $0.campaign.id == campaign })
            else { throw HQStoreError.unknownCampaign(campaign) }
            let zone = stored.campaign.zone.offsetMinutes
            guard let today = CivilDate(unixSeconds: context.now.unixSeconds, offsetMinutes: zone), until >= today
            else {
                throw HQStoreError.actRefused(.invalidDate(until.iso))
            }
            let opening = try PersonCard(acts.database, id: person).opening(.excused)
            try acts.write(subject: opening) { clock, officer, subject in
                .excuse(
                    ExcuseBody(
                        clock: clock,
                        operator: officer,
                        campaign: campaign,
                        subject: subject,
                        reason: reason,
                        until: until.iso
                    )
                )
            }
        }
    }

    /// Runs one act in a transaction.
    func act(
        _ context: ActContext,
        _ body: @Sendable @escaping (inout ActTransaction) throws -> Void
    ) async throws(HQStoreError) -> [HQAct] {
        let registrar = registrar
        let vault = vault
        return try await write { connection in
            var acts = try ActTransaction(connection, registrar: registrar, vault: vault, context: context)
            try body(&acts)
            return try acts.finish()
        }
    }
}
