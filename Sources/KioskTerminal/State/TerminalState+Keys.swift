import IkrarConsole
import KioskControl

extension TerminalState {
    /// Takes a key. Typed characters count at once; commands only when no other key comes within ``Burst/keyGapMax`` before
    /// or after them, since what comes so fast is a scanner or garbage, and must never choose, confirm or leave.
    mutating func press(_ key: Key) -> [TerminalAction] {
        let isFast = lastKeyAt.map { now.uptime - $0 <= Burst.keyGapMax } ?? false
        var actions: [TerminalAction] = []
        if let pending = pendingKey {
            pendingKey = nil
            if !isFast { actions += perform(pending.key) }
        }
        lastKeyAt = now.uptime
        lastActivity = now.uptime
        switch key {
        case .character(let scalar): type(scalar, isFast: isFast)
        case .enter, .tab: actions += endLine(key, isFast: isFast)
        case .paste(let text): paste(text)
        case .backspace:
            burst = nil
            erase()
        case .control(let sign) where isFast && burst != nil:
            // GS within a code, which scanners send as Ctrl-].
            if sign == "]" { burst?.append("\u{1D}") }
        default:
            burst = nil
            if !isFast { pendingKey = (key, now.uptime) }
        }
        if key != .enter, key != .tab { hasJustScanned = false }
        return actions
    }

    private mutating func type(_ scalar: Unicode.Scalar, isFast: Bool) {
        if isFast, burst != nil {
            burst?.append(scalar)
        } else {
            burst = Burst(scalar, before: mode, fieldBefore: field)
        }
        switch mode {
        case .scanning:
            append(String(scalar))
        case .searching(var search):
            if search.text.utf8.count < TerminalLimit.inputBytesMax { search.text.unicodeScalars.append(scalar) }
            mode = .searching(changed(search))
        default:
            if !isFast { pendingKey = (.character(scalar), now.uptime) }
        }
    }

    private mutating func endLine(_ key: Key, isFast: Bool) -> [TerminalAction] {
        if let burst, isFast, burst.isScan {
            mode = burst.before
            field = burst.fieldBefore
            self.burst = nil
            hasJustScanned = true
            return submit(ScanOrder(input: burst.text, method: "scan"))
        }
        burst = nil
        guard key == .enter else { return [] }
        // The LF of a scanner that ends its codes with CR LF.
        if hasJustScanned, isFast { return [] }
        if case .scanning = mode { return lookUpField() }
        if !isFast { pendingKey = (.enter, now.uptime) }
        return []
    }

    private mutating func lookUpField() -> [TerminalAction] {
        guard field.contains(where: { $0 != " " }) else { return [] }
        let id = nextID()
        mode = .lookingUp(id: id, input: field)
        return [.lookUp(id: id, input: field)]
    }

    /// Pasted text was neither typed nor scanned: its first line goes into the field, to be looked at.
    private mutating func paste(_ text: String) {
        burst = nil
        let line = text.unicodeScalars.drop { $0 == "\n" || $0 == "\r" || $0 == " " }
            .prefix { $0 != "\n" && $0 != "\r" }.filter { $0.value >= 0x20 && !(0x7f...0x9f).contains($0.value) }
        let pasted = line.reduce(into: "") { $0.unicodeScalars.append($1) }
        switch mode {
        case .scanning: append(pasted)
        case .searching(var search):
            search.text = String((search.text + pasted).prefix(TerminalLimit.inputBytesMax / 4))
            mode = .searching(changed(search))
        default: break
        }
    }

    private mutating func append(_ text: String) {
        guard field.utf8.count + text.utf8.count <= TerminalLimit.inputBytesMax else {
            if burst == nil { remark(TerminalWords.tooLong) }
            return
        }
        field += text
    }

    private mutating func erase() {
        switch mode {
        case .scanning:
            if !field.isEmpty { field.unicodeScalars.removeLast() }
        case .searching(var search):
            if !search.text.isEmpty { search.text.unicodeScalars.removeLast() }
            mode = .searching(changed(search))
        default: break
        }
    }

    private func changed(_ search: TerminalMode.Search) -> TerminalMode.Search {
        var search = search
        let isLongEnough = search.text.unicodeScalars.count >= TerminalLimit.findCharactersMin
        search.dueAt = isLongEnough ? now.uptime + TerminalLimit.findDelay : nil
        if !isLongEnough { (search.people, search.hasMore, search.answered) = ([], false, nil) }
        search.query = nil
        search.selected = 0
        return search
    }
}

extension TerminalState {
    /// Carries out a command that came alone.
    mutating func perform(_ key: Key) -> [TerminalAction] {
        switch key {
        case .function(2), .control("f"): return search()
        case .function(3), .control("z"): return beginUndo()
        case .function(4), .control("p"):
            isPrivate.toggle()
            if isPrivate, case .searching = mode { mode = .scanning }
            return [.redraw]
        case .control("l"): return [.redraw]
        case .control("c"), .control("q"):
            if case .leaving = mode { return [.quit] }
            mode = .leaving
            return []
        case .escape: return cancel()
        default: return performInMode(key)
        }
    }

    private mutating func performInMode(_ key: Key) -> [TerminalAction] {
        switch (mode, key) {
        case (.confirming(let confirmation), .enter):
            mode = .scanning
            field = ""
            return submit(confirmation.order)
        case (.choosing(let choice), _):
            return choose(choice, key)
        case (.searching(let search), _):
            return move(search, key)
        case (.undoing(let undoable), .character(let scalar)):
            let reasons = UndoReason.allCases
            guard let number = Int(String(scalar)), reasons.indices.contains(number - 1) else { return [] }
            mode = .scanning
            return beginVoid(undoable, reason: reasons[number - 1])
        default: return []
        }
    }

    private mutating func cancel() -> [TerminalAction] {
        switch mode {
        case .scanning:
            field = ""
            result = nil
        default:
            // A typed number stays in the field, to be corrected.
            mode = .scanning
        }
        return []
    }

    private mutating func search() -> [TerminalAction] {
        guard !isPrivate else {
            remark(TerminalWords.notInPrivate)
            return []
        }
        field = ""
        mode = .searching(TerminalMode.Search())
        return []
    }

    private mutating func choose(_ choice: TerminalMode.Choice, _ key: Key) -> [TerminalAction] {
        var choice = choice
        let size = TerminalMode.Choice.pageSize
        switch key {
        case .pageDown, .down:
            if choice.offset + size < choice.candidates.count { choice.offset += size }
        case .pageUp, .up:
            choice.offset = max(0, choice.offset - size)
        case .character(let scalar):
            let index = choice.offset + (Int(String(scalar)) ?? 0) - 1
            guard index >= choice.offset, choice.candidates.indices.contains(index) else { return [] }
            mode = .scanning
            field = ""
            let person = choice.candidates[index].id
            return submit(ScanOrder(input: choice.input, method: choice.method, person: person))
        default: break
        }
        mode = .choosing(choice)
        return []
    }

    private mutating func move(_ search: TerminalMode.Search, _ key: Key) -> [TerminalAction] {
        var search = search
        switch key {
        case .down: search.selected += 1
        case .up: search.selected -= 1
        case .pageDown: search.selected += TerminalMode.Choice.pageSize
        case .pageUp: search.selected -= TerminalMode.Choice.pageSize
        case .enter:
            guard search.answered == search.text, search.people.indices.contains(search.selected) else { return [] }
            let person = search.people[search.selected]
            let order = ScanOrder(input: "", method: "typed", person: person.id)
            mode = .confirming(TerminalMode.Confirmation(order: order, person: person))
            return []
        default: break
        }
        search.selected = max(0, min(search.selected, search.people.count - 1))
        mode = .searching(search)
        return []
    }
}
