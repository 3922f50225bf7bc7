import IkrarConsole
import KioskControl

extension TerminalState {
    /// When ``TerminalState/handle(_:at:)`` must be called again at the latest, besides once a second for the clock.
    package var deadline: Duration? {
        [
            decoder.deadline, pendingKey.map { $0.at + Burst.keyGapMax }, searchDue, current?.retryAt, voiding?.retryAt,
            notice?.until, result.map { $0.moment.uptime + TerminalLimit.resultShown }, savingDue,
            lastActivity + TerminalLimit.idleWipe, isAskingStatus ? nil : nextStatusAt,
        ].compactMap { $0 }.filter { $0 > now.uptime }.min()
    }

    private var searchDue: Duration? {
        if case .searching(let search) = mode { search.dueAt } else { nil }
    }

    private var savingDue: Duration? { current.map { $0.since + TerminalLimit.savingShown } }

    /// Does what only waited for time to pass.
    mutating func settleTime() -> [TerminalAction] {
        var actions: [TerminalAction] = []
        for key in decoder.flush(at: now.uptime) { actions += press(key) }
        if let pending = pendingKey, now.uptime - pending.at > Burst.keyGapMax {
            pendingKey = nil
            actions += perform(pending.key)
        }
        if let notice, now.uptime >= notice.until { self.notice = nil }
        echoes.removeAll { now.uptime - $0.at > TerminalLimit.echoMax }
        if let undo, now.uptime - undo.moment.uptime > TerminalLimit.undoMax { self.undo = nil }
        if let result, result.isGood, now.uptime - result.moment.uptime >= TerminalLimit.resultShown {
            self.result = nil
        }
        if now.uptime - lastActivity >= TerminalLimit.idleWipe { wipe() }
        return actions
    }

    /// Takes everything that names a person off the screen and out of memory.
    mutating func wipe() {
        if case .leaving = mode {} else { mode = .scanning }
        result = nil
        field = ""
        burst = nil
        undo?.person = nil
        for index in recent.indices {
            recent[index].person = nil
            recent[index].first = nil
        }
    }

    /// Asks what is due to be asked.
    mutating func ask() -> [TerminalAction] {
        var actions = askAgain()
        if !isAskingStatus, now.uptime >= nextStatusAt {
            isAskingStatus = true
            actions.append(.status)
        }
        if !isAskingProgress, let wanted = wantedProgress {
            wantedProgress = nil
            isAskingProgress = true
            actions.append(.progress(person: wanted))
        }
        if case .searching(var search) = mode, let due = search.dueAt, now.uptime >= due {
            search.dueAt = nil
            let id = nextID()
            search.query = id
            mode = .searching(search)
            let isNumber =
                search.text.unicodeScalars.count { $0.properties.numericType == .decimal }
                >= TerminalLimit.numberDigitsMin
            actions.append(isNumber ? .lookUp(id: id, input: search.text) : .find(id: id, text: search.text))
        }
        return actions
    }

    mutating func take(_ answer: Result<StatusAnswer, TerminalFailure>) {
        isAskingStatus = false
        nextStatusAt = now.uptime + TerminalLimit.statusInterval
        switch answer {
        case .success(let status):
            (self.status, statusFailure) = (status, nil)
            ceremony = status.ceremony
            if status.ceremony == nil { unit = nil }
        case .failure(let failure):
            statusFailure = failure
        }
    }

    mutating func take(_ answer: Result<ProgressAnswer, TerminalFailure>) -> [TerminalAction] {
        isAskingProgress = false
        // What keeps the counts from coming is said by the status, which is asked for all the time.
        if case .success(let progress) = answer { (ceremony, unit) = (progress.ceremony, progress.unit) }
        return []
    }
}

extension ShownResult {
    /// Whether nobody has to do anything about it.
    fileprivate var isGood: Bool {
        switch kind {
        case .recorded, .already, .voided: true
        case .unmatched, .choose, .again: false
        }
    }
}
