import IkrarConsole
import KioskControl

extension TerminalState {
    /// Sends a scan, or lets it wait for the one before.
    mutating func submit(_ order: ScanOrder) -> [TerminalAction] {
        guard waiting.count < TerminalLimit.waitingScansMax else {
            return show(.again, remarks: [TerminalWords.tooManyWaiting])
        }
        waiting.append(
            PendingScan(id: nextID(), order: order, request: makeRequestID(), since: now.uptime)
        )
        return sendNext()
    }

    private mutating func sendNext() -> [TerminalAction] {
        guard current == nil, !waiting.isEmpty else { return [] }
        let scan = waiting.removeFirst()
        current = scan
        return [.scan(id: scan.id, scan.order, request: scan.request)]
    }

    /// Asks again what is in doubt.
    mutating func askAgain() -> [TerminalAction] {
        var actions: [TerminalAction] = []
        if let scan = current, let retry = scan.retryAt, now.uptime >= retry {
            current?.retryAt = nil
            actions.append(.scan(id: scan.id, scan.order, request: scan.request))
        }
        if let void = voiding, let retry = void.retryAt, now.uptime >= retry {
            voiding?.retryAt = nil
            actions.append(self.void(void))
        }
        return actions
    }

    mutating func scanned(_ id: Int, _ answer: Result<ScanAnswer, TerminalFailure>) -> [TerminalAction] {
        guard let scan = current, scan.id == id else { return [] }
        switch answer {
        case .success(let answer):
            current = nil
            let actions = isEcho(answer, isEvent: false) ? offer(answer, scan.order) : shown(answer, scan.order)
            return actions + sendNext()
        case .failure(let failure):
            if failure.kind == .inDoubt, now.uptime - scan.since < TerminalLimit.doubtMax {
                current?.retryAt = now.uptime + TerminalLimit.retryDelay
                return []
            }
            current = nil
            return show(.again, remarks: remarks(failure)) + sendNext()
        }
    }

    mutating func happened(_ answer: ScanAnswer) -> [TerminalAction] {
        if isEcho(answer, isEvent: true) { return [] }
        return shown(answer, nil)
    }

    /// Whether `answer` was told before, in the other way; else remembers it.
    private mutating func isEcho(_ answer: ScanAnswer, isEvent: Bool) -> Bool {
        if let index = echoes.firstIndex(where: { $0.isEvent != isEvent && $0.answer == answer }) {
            echoes.remove(at: index)
            return true
        }
        // More than wait at once are never needed, so a flood of foreign events keeps none of ours out for long.
        if echoes.count >= 2 * TerminalLimit.waitingScansMax { echoes.removeFirst() }
        echoes.append(Echo(isEvent: isEvent, answer: answer, at: now.uptime))
        return false
    }

    /// Shows a result and lets the operator choose where it needs a choice.
    private mutating func shown(_ answer: ScanAnswer, _ order: ScanOrder?) -> [TerminalAction] {
        lastActivity = now.uptime
        let kind = ResultKind(answer.outcome)
        let actions = show(
            kind,
            person: answer.person,
            first: answer.first,
            remarks: TerminalWords.remarks(answer),
            word: answer.outcome.rawValue
        )
        if !answer.records.isEmpty {
            let leaves = answer.records.reversed().map(\.leaf)
            undo = Undoable(leaves: leaves, person: answer.person, moment: now)
        }
        return actions + offer(answer, order)
    }

    /// Opens the choice that an ambiguous answer asks for.
    private mutating func offer(_ answer: ScanAnswer, _ order: ScanOrder?) -> [TerminalAction] {
        guard ResultKind(answer.outcome) == .choose, let candidates = answer.candidates, !candidates.isEmpty else {
            return []
        }
        mode = .choosing(
            TerminalMode.Choice(
                input: order?.input ?? "",
                method: order?.method ?? "scan",
                candidates: candidates
            )
        )
        return []
    }

    /// Puts a result in the place of the last one, and closes what asked about another person.
    mutating func show(
        _ kind: ResultKind,
        person: PersonAnswer? = nil,
        first: FirstRecordAnswer? = nil,
        remarks: [Message] = [],
        word: String? = nil
    ) -> [TerminalAction] {
        let shown = ShownResult(kind: kind, person: person, first: first, remarks: remarks, moment: now)
        result = shown
        recent = Array(([shown] + recent).prefix(TerminalLimit.recentMax))
        switch mode {
        case .confirming, .choosing, .lookingUp: mode = .scanning
        case .scanning, .searching, .undoing, .leaving: break
        }
        if kind != .again { wantedProgress = .some(person?.id) }
        return [.feedback(word: word ?? kind.rawValue, bells: kind.bells)]
    }

    private func remarks(_ failure: TerminalFailure) -> [Message] {
        let doubt = failure.kind == .inDoubt ? [TerminalWords.doubt] : []
        return [failure.message] + [failure.hint].compactMap { $0 } + doubt
    }
}

extension TerminalState {
    mutating func lookedUp(_ id: Int, _ answer: Result<LookupAnswer, TerminalFailure>) -> [TerminalAction] {
        if case .searching(var search) = mode, search.query == id {
            if case .success(let found) = answer {
                (search.people, search.hasMore, search.answered) = (found.people, false, search.text)
            }
            search.query = nil
            mode = .searching(search)
            return []
        }
        guard case .lookingUp(id, let input) = mode else { return [] }
        mode = .scanning
        switch answer {
        case .failure(let failure): return show(.again, remarks: remarks(failure))
        case .success(let found): return confirm(found, input: input)
        }
    }

    private mutating func confirm(_ found: LookupAnswer, input: String) -> [TerminalAction] {
        result = nil
        if found.people.count > 1 {
            mode = .choosing(
                TerminalMode.Choice(input: input, method: "typed", candidates: found.people)
            )
            return []
        }
        if found.people.isEmpty, found.reason != TerminalWords.notOnRoster {
            // The number stays in the field, to be corrected.
            return show(.again, remarks: [TerminalWords.refusal(found.reason ?? "")], word: "refused_input")
        }
        let person = found.people.first
        let order = ScanOrder(input: input, method: "typed", person: person?.id)
        mode = .confirming(TerminalMode.Confirmation(order: order, person: person))
        return []
    }

    mutating func found(_ id: Int, _ answer: Result<PeopleAnswer, TerminalFailure>) {
        guard case .searching(var search) = mode, search.query == id else { return }
        search.query = nil
        switch answer {
        case .success(let found):
            (search.people, search.hasMore, search.answered) = (found.people, found.hasMore, search.text)
        case .failure(let failure):
            remark(failure.message)
        }
        mode = .searching(search)
    }
}

extension TerminalState {
    mutating func beginUndo() -> [TerminalAction] {
        guard let undo, voiding == nil else {
            remark(TerminalWords.nothingToUndo)
            return []
        }
        mode = .undoing(undo)
        return []
    }

    mutating func beginVoid(_ undoable: Undoable, reason: UndoReason) -> [TerminalAction] {
        guard let undo, undo.leaves == undoable.leaves else {
            remark(TerminalWords.nothingToUndo)
            return []
        }
        self.undo = nil
        let void = PendingVoid(
            undoable: undoable,
            reason: reason,
            leaves: undoable.leaves,
            id: nextID(),
            request: makeRequestID(),
            since: now.uptime
        )
        voiding = void
        return [self.void(void)]
    }

    fileprivate func void(_ pending: PendingVoid) -> TerminalAction {
        let order = VoidOrder(leaf: pending.leaves.first ?? "", reason: pending.reason.rawValue)
        return .void(id: pending.id, order, request: pending.request)
    }

    mutating func voided(_ id: Int, _ answer: Result<VoidAnswer, TerminalFailure>) -> [TerminalAction] {
        guard var pending = voiding, pending.id == id else { return [] }
        if case .failure(let failure) = answer, failure.kind != .done {
            if failure.kind == .inDoubt, now.uptime - pending.since < TerminalLimit.doubtMax {
                voiding?.retryAt = now.uptime + TerminalLimit.retryDelay
                return []
            }
            voiding = nil
            // What is not void yet may be tried again.
            undo = Undoable(leaves: pending.leaves, person: nil, moment: pending.undoable.moment)
            return show(.again, remarks: [TerminalWords.notUndone] + remarks(failure))
        }
        pending.leaves.removeFirst()
        guard !pending.leaves.isEmpty else {
            voiding = nil
            let person = now.uptime - lastActivity < TerminalLimit.idleWipe ? pending.undoable.person : nil
            return show(.voided, person: person, remarks: [pending.reason.message])
        }
        pending.id = nextID()
        pending.request = makeRequestID()
        voiding = pending
        return [void(pending)]
    }
}
