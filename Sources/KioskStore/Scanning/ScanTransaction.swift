import GRDB
import IkrarLedger
import IkrarModel

/// What one scan does to the store, inside a write transaction.
struct ScanTransaction {
    let scan: PreparedScan
    let db: Database

    private var request: ScanRequest { scan.request }

    /// Identifies, decides, records. Whatever it returns is true once the transaction is durable.
    func run(_ state: inout LedgerState) throws -> ScanResult {
        if let answer = try StoredRequest.find(request.requestID, db) {
            guard answer.fingerprint == scan.fingerprint else { throw KioskStoreError.requestIDReused }
            return try answer.scanResult(db)
        }
        guard let ceremony = state.openCeremony else { throw KioskStoreError.noOpenCeremony }
        if scan.isByPerson, let id = request.personID, let chosen = try PersonRow.one(id: id, db) {
            // The kiosk knows no more of the number than this; HQ finds the person by an id it issued, or an officer does.
            let identifier = Identifier.masked(digits: chosen.lastDigits)
            return try record(chosen, identifier: identifier, ceremony, &state)
        }
        for candidate in scan.candidates {
            let people =
                candidate.digits == nil
                ? try PersonRow.all(token: candidate.hmac, db) : try PersonRow.all(hmac: candidate.hmac, db)
            if people.isEmpty { continue }
            if let id = request.personID {
                guard let chosen = people.first(where: { $0.id == id }) else {
                    throw KioskStoreError.unknownPerson(id: id)
                }
                return try record(chosen, identifier: candidate.identifier(of: chosen), ceremony, &state)
            }
            if people.count > 1 { return ScanResult(outcome: .ambiguous, candidates: people.map(\.summary)) }
            return try record(people[0], identifier: candidate.identifier(of: people[0]), ceremony, &state)
        }
        if let id = request.personID { throw KioskStoreError.unknownPerson(id: id) }
        guard let unmatched = scan.unmatched else {
            return ScanResult(outcome: .refusedInput, reason: (scan.refusal ?? .empty).code)
        }
        return try recordUnmatched(unmatched, ceremony, &state)
    }
}

extension PreparedScan.Candidate {
    /// What the record's opening names the person by: the number as given, or where a token was, the masked one.
    fileprivate func identifier(of person: PersonRow) -> String {
        digits ?? Identifier.masked(digits: person.lastDigits)
    }
}

extension ScanTransaction {
    private func record(
        _ person: PersonRow,
        identifier: String,
        _ ceremony: OpenCeremony,
        _ state: inout LedgerState
    ) throws -> ScanResult {
        let standing = try Standing.of(person: person.key, at: ceremony, db)
        let attends = ceremony.ceremony.records.contains(.attendance) && standing.attendance == nil
        let pledges = ceremony.form != nil && standing.pledge == nil
        guard attends || pledges else {
            return ScanResult(
                outcome: .already,
                person: person.summary,
                first: try (ceremony.form == nil ? standing.attendance : standing.pledge)
                    .flatMap { try FirstRecord.ofNote($0, db) }
            )
        }
        let officer = try OfficerSession.current(request.context.officer, salt: scan.salts[2], db, &state)
        var appended: [RecordAppender.Appended] = []
        if attends {
            appended.append(
                try append(.attended, of: person, identifier, salt: scan.salts[0], ceremony, officer, &state)
            )
        }
        if pledges {
            let act: PersonAct = request.act == .signed ? .signed : .refused
            appended.append(try append(act, of: person, identifier, salt: scan.salts[1], ceremony, officer, &state))
        }
        let flags = flags(of: person, ceremony)
        // Present again at a later ceremony after having pledged: the attendance is new, the pledge is not.
        let isRepeated = ceremony.form != nil && !pledges
        let outcome: ScanOutcome =
            isRepeated ? .already : flags.contains(.notObligated) ? .notObligated : .recorded
        try StoredRequest.insert(scan, outcome: outcome, person: person.key, appended, flags, db)
        return ScanResult(
            outcome: outcome,
            person: person.summary,
            records: appended.map(\.reference),
            first: isRepeated ? try standing.pledge.flatMap { try FirstRecord.ofNote($0, db) } : nil,
            flags: flags
        )
    }

    private func append(
        _ act: PersonAct,
        of person: PersonRow,
        _ identifier: String,
        salt: [UInt8],
        _ ceremony: OpenCeremony,
        _ officer: OfficerSession,
        _ state: inout LedgerState
    ) throws -> RecordAppender.Appended {
        let opening = try Opening.person(
            PersonOpening(
                salt: salt,
                act: act,
                person: person.id,
                identifier: LineText.fitted(identifier),
                name: LineText.fitted(person.name),
                unit: LineText.fitted(person.unitPath)
            )
        ).encoded()
        let appended = try RecordAppender.append(
            body(act, subject: Hash32.sha256(opening), ceremony, officer),
            time: request.context.time,
            attributes: .init(ceremony: ceremony.rowKey, officer: officer.rowKey, opening: opening),
            db,
            &state
        )
        try Standing.insert(act, person: person.key, at: ceremony, note: appended.noteID, db)
        return appended
    }

    private func body(
        _ act: PersonAct,
        subject: Hash32,
        _ ceremony: OpenCeremony,
        _ officer: OfficerSession
    ) -> RecordBody {
        if act != .attended, let form = ceremony.form {
            return .pledge(
                PledgeBody(
                    clock: request.context.clock,
                    operator: officer.commitment,
                    ceremony: ceremony.ceremony.id,
                    form: form,
                    subject: subject,
                    method: request.method.rawValue
                )
            )
        }
        return .attendance(
            AttendanceBody(
                clock: request.context.clock,
                operator: officer.commitment,
                ceremony: ceremony.ceremony.id,
                subject: subject,
                method: request.method.rawValue
            )
        )
    }

    private func flags(of person: PersonRow, _ ceremony: OpenCeremony) -> [ScanFlag] {
        var flags: [ScanFlag] = []
        if !ceremony.obligation.includes(
            category: person.category,
            unit: person.unitKey,
            endedOn: person.endedOn
        ) {
            flags.append(.notObligated)
        }
        if scan.refusal != nil { flags.append(.oddStructure) }
        if person.endedOn != nil { flags.append(.employmentEnded) }
        switch ceremony.ceremony.timing(atUnixSeconds: request.context.time.unixSeconds) {
        case .inTime: break
        case .late: flags.append(.late)
        case .makeUp: flags.append(.makeUp)
        case .outside: flags.append(.outsideCeremony)
        }
        return flags
    }

    private func recordUnmatched(
        _ input: UnmatchedInput,
        _ ceremony: OpenCeremony,
        _ state: inout LedgerState
    ) throws -> ScanResult {
        // Whom nobody knows, no standing tells that the sheet was entered before.
        let sheetEntry = scan.sheetEntry.map { "paper/\(ceremony.rowKey)/\($0)" }
        if let sheetEntry, let answer = try StoredRequest.find(sheetEntry, db) { return try answer.scanResult(db) }
        let officer = try OfficerSession.current(request.context.officer, salt: scan.salts[2], db, &state)
        let opening = try Opening.unmatched(UnmatchedOpening(salt: scan.salts[0], input: input.text)).encoded()
        let appended = try RecordAppender.append(
            .unmatched(
                UnmatchedBody(
                    clock: request.context.clock,
                    operator: officer.commitment,
                    ceremony: ceremony.ceremony.id,
                    subject: Hash32.sha256(opening),
                    reason: input.reason,
                    method: request.method.rawValue
                )
            ),
            time: request.context.time,
            attributes: .init(ceremony: ceremony.rowKey, officer: officer.rowKey, opening: opening),
            db,
            &state
        )
        try StoredRequest.insert(scan, id: sheetEntry, outcome: .unmatched, person: nil, [appended], [], db)
        return ScanResult(outcome: .unmatched, records: [appended.reference], reason: input.reason)
    }
}
