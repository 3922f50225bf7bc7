import IkrarConsole
import KioskControl

/// Draws a ``TerminalState``: what stands where, in rows and columns. Pure.
struct ScreenComposer {
    /// Below this many columns words are short, and nothing stands beside anything.
    private static let wideColumnsMin = 60
    /// With fewer rows there is no room for big letters.
    private static let bigRowsMin = 20
    /// With fewer rows the list of the last results is left out.
    private static let recentRowsMin = 22
    /// With fewer rows only what is asked and answered is shown.
    private static let framedRowsMin = 9

    let state: TerminalState
    let glyphs: Glyphs
    private var language: Language { state.settings.language }
    private var columns: Int { max(1, state.columns) }
    private var rows: Int { max(1, state.rows) }

    private var isWide: Bool {
        switch state.settings.layout {
        case .automatic: columns >= Self.wideColumnsMin
        case .wide: true
        case .narrow: false
        }
    }

    /// The whole screen.
    func screen() -> Screen {
        let isFramed = rows >= Self.framedRowsMin
        let head = isFramed ? header : []
        let foot = (isFramed && rows >= Self.recentRowsMin ? recent : []) + [input] + (isFramed ? footer : [])
        let room = max(0, rows - head.count - foot.count)
        let body = Array((state.mode.isDialog ? dialog(rows: room) : panel(rows: room)).prefix(room))
        let blank = Array(repeating: Screen.Line(), count: room - body.count)
        return Screen(columns: columns, lines: Array((head + body + blank + foot).suffix(rows)))
    }
}

// MARK: Text

extension ScreenComposer {
    private func text(_ message: Message) -> String { message.text(in: language) }

    /// `words` on one line, harmless and no wider than the screen.
    private func line(_ words: String, _ style: Style = .plain, indent: Int = 0) -> Screen.Line {
        let safe = safe(words)
        let fitted = DisplayWidth.fitted(safe, to: columns - indent, ellipsis: glyphs.ellipsis)
        return [Screen.Span(text: String(repeating: " ", count: indent) + fitted, style: style)]
    }

    /// `words` on as many lines as needed, at most `lines`.
    private func lines(_ words: String, _ style: Style = .plain, indent: Int, atMost lines: Int) -> [Screen.Line] {
        DisplayWidth.wrapped(safe(words), to: columns - indent - 1, lines: lines, ellipsis: glyphs.ellipsis).map {
            [Screen.Span(text: String(repeating: " ", count: indent) + $0, style: style)]
        }
    }

    /// Two texts at both ends of a line.
    private func bar(_ left: String, _ right: String, _ style: Style) -> Screen.Line {
        let right = DisplayWidth.fitted(safe(right), to: columns, ellipsis: glyphs.ellipsis)
        let room = max(0, columns - DisplayWidth.columns(right) - 1)
        let left = DisplayWidth.padded(safe(left), to: room, ellipsis: glyphs.ellipsis)
        let line = DisplayWidth.padded(left + " " + right, to: columns, ellipsis: glyphs.ellipsis)
        return [Screen.Span(text: line, style: style)]
    }

    private func safe(_ words: String) -> String {
        glyphs.shown(DisplayWidth.calmed(TerminalText.escaped(words)))
    }

    private func clock(_ moment: TerminalMoment) -> String {
        let separator = language == .indonesian ? "." : ":"
        return [moment.secondOfDay / 3600, moment.secondOfDay / 60 % 60, moment.secondOfDay % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: separator)
    }

    private var indent: Int { isWide ? 2 : 0 }
}

// MARK: Frame

extension ScreenComposer {
    private var header: [Screen.Line] {
        let title = state.ceremony?.title ?? (state.status == nil ? "" : text(TerminalWords.noCeremony))
        let privacy = state.isPrivate ? "[\(text(TerminalWords.privacy))] " : ""
        var lines = [bar(isWide ? "IKRAR  \(title)" : title, privacy + clock(state.now), .bar)]
        if let counts = state.ceremony?.counts {
            let words = TerminalWords.counts(counts).map(text)
            lines.append(line(words.joined(separator: isWide ? "   " : " "), .bold))
        } else {
            lines.append([])
        }
        if let unit = state.unit, !state.isPrivate {
            lines.append(line(text(TerminalWords.unit(unit))))
        } else {
            lines.append([])
        }
        lines.append(line(String(repeating: glyphs.rule, count: columns)))
        return lines
    }

    private var footer: [Screen.Line] {
        [connection, bar(text(isWide ? TerminalWords.keys : TerminalWords.keysNarrow), "", .bar)]
    }

    /// What is wrong first; else HQ, queue and readers.
    private var connection: Screen.Line {
        if let notice = state.notice { return line(text(notice.message), .bold) }
        if let failure = state.statusFailure ?? state.listenFailure {
            return line("\(text(TerminalWords.lost)): \(text(failure.message))", .wrong)
        }
        guard let status = state.status, state.isListening else { return line(text(TerminalWords.connecting)) }
        if let refusal = status.refusal {
            return line("\(text(TerminalWords.notRecording)): \(refusal.code.rawValue)", .wrong)
        }
        let parts = [
            TerminalWords.readers(status.readers),
            TerminalWords.headquarters(status, unixSeconds: state.now.unixSeconds),
        ]
        return line(parts.compactMap { $0.map(text) }.joined(separator: isWide ? "   " : " "))
    }

    private var input: Screen.Line {
        if let scan = state.current, state.now.uptime - scan.since >= TerminalLimit.savingShown {
            let isInDoubt = scan.retryAt != nil || state.now.uptime - scan.since >= .seconds(3)
            let waiting = state.waiting.isEmpty ? "" : " (+\(state.waiting.count))"
            return line(text(isInDoubt ? TerminalWords.savingInDoubt : TerminalWords.saving) + waiting, .bold)
        }
        switch state.mode {
        case .searching(let search): return line("\(text(TerminalWords.search)): \(search.text)_", .bold)
        case .lookingUp: return line(text(TerminalWords.lookingUp), .bold)
        case .scanning: return line("\(text(TerminalWords.number)): \(TypedNumber.grouped(state.field))_", .bold)
        case .confirming, .choosing, .undoing, .leaving: return []
        }
    }

    private var recent: [Screen.Line] {
        guard !state.isPrivate else { return [] }
        let head = line(text(TerminalWords.recent), .bold)
        let rows = state.recent.map { result in
            let sign = DisplayWidth.padded(glyphs.symbol(result.kind), to: glyphs.hasSymbols ? 1 : 4)
            let person =
                result.person.map { "\($0.name)  \($0.identifierMasked)" } ?? text(TerminalWords.big(result.kind))
            let words = line("\(clock(result.moment)) \(sign) \(person)")
            return words.map { Screen.Span(text: $0.text, style: Style(color: Style.of(result.kind).color)) }
        }
        return [head] + rows + Array(repeating: [], count: TerminalLimit.recentMax - rows.count)
    }
}

// MARK: The newest result

extension ScreenComposer {
    private func panel(rows: Int) -> [Screen.Line] {
        guard let result = state.result else {
            return [[], line(text(TerminalWords.ready), indent: indent)]
        }
        let style = Style.of(result.kind)
        let word = text(TerminalWords.big(result.kind))
        let details = details(result, rows: max(0, rows - 1))
        let big =
            isWide && self.rows >= Self.bigRowsMin
            ? BigWord.rows(word, columns: columns - indent - 6, glyphs: glyphs) : []
        let plain = line(
            " \(glyphs.symbol(result.kind)) \(word) ",
            Style(color: style.color, isBold: true, isReverse: true),
            indent: indent
        )
        guard !big.isEmpty, big.count + details.count + 2 <= rows else { return [plain] + details }
        let picture = big.map { [Screen.Span(text: String(repeating: " ", count: indent) + $0, style: style)] }
        return [[]] + picture + [plain] + details
    }

    private func details(_ result: ShownResult, rows: Int) -> [Screen.Line] {
        var lines: [Screen.Line] = []
        if let person = result.person { lines += self.person(person) }
        if let first = result.first, !state.isPrivate {
            let words = TerminalWords.first(first).map(text)
            lines += isWide ? [line(words.joined(separator: " "), indent: indent)] : words.map { line($0) }
        }
        for remark in result.remarks {
            lines += self.lines(text(remark), indent: indent, atMost: 3)
        }
        return Array(lines.prefix(rows))
    }

    /// Name, unit and masked number; nothing of it in private.
    private func person(_ person: PersonAnswer) -> [Screen.Line] {
        guard !state.isPrivate else { return [] }
        return lines(person.name, .bold, indent: indent, atMost: 2)
            + lines(person.unit, indent: indent, atMost: isWide ? 1 : 2)
            + [line("\(person.identifierMasked)  \(person.category)", indent: indent)]
    }
}

// MARK: Questions

extension ScreenComposer {
    private func dialog(rows: Int) -> [Screen.Line] {
        let result = state.result.map { result in
            let word = "\(glyphs.symbol(result.kind)) \(text(TerminalWords.big(result.kind)))"
            return [line(word, Style.of(result.kind), indent: indent)]
        }
        switch state.mode {
        case .confirming(let confirmation): return confirm(confirmation)
        case .choosing(let choice): return choose(choice)
        case .searching(let search): return (result ?? []) + self.search(search, rows: rows - (result?.count ?? 0))
        case .undoing(let undoable): return undo(undoable)
        case .leaving: return [[]] + lines(text(TerminalWords.leave), .bold, indent: indent, atMost: 3)
        case .scanning, .lookingUp: return []
        }
    }

    private func confirm(_ confirmation: TerminalMode.Confirmation) -> [Screen.Line] {
        let number = TypedNumber.grouped(confirmation.order.input)
        let typed = number.isEmpty || state.isPrivate ? [] : [line(number, .bold, indent: indent)]
        guard let person = confirmation.person else {
            let word = "\(glyphs.symbol(.unmatched)) \(text(TerminalWords.nobody))"
            return [line(word, Style.of(.unmatched), indent: indent)] + typed
                + lines(text(TerminalWords.nobodyConfirm), indent: indent, atMost: 2) + [
                    keys(TerminalWords.confirmKeys)
                ]
        }
        let known = state.isPrivate ? [line(initials(person), .bold, indent: indent)] : self.person(person)
        return [line("? \(text(TerminalWords.confirm))", Style.of(.choose), indent: indent)] + typed + known
            + [keys(TerminalWords.confirmKeys)]
    }

    private func choose(_ choice: TerminalMode.Choice) -> [Screen.Line] {
        let style = Style.of(.choose)
        let word = "\(glyphs.symbol(.choose)) \(text(TerminalWords.big(.choose)))"
        let page = choice.candidates.dropFirst(choice.offset).prefix(TerminalMode.Choice.pageSize)
        let people = page.enumerated().flatMap { number, person in
            let name = state.isPrivate ? initials(person) : person.name
            // The end of a path tells more than its root.
            let unit = person.unit.split(separator: "/").last.map { String($0.drop { $0 == " " }) } ?? ""
            return isWide
                ? [line("\(number + 1)  \(name)  \(person.identifierMasked)  \(unit)", indent: indent)]
                : [line("\(number + 1) \(name)"), line("  \(unit)")]
        }
        let more = choice.candidates.count > TerminalMode.Choice.pageSize ? "   " + text(TerminalWords.more) : ""
        return [line(" \(word) ", Style(color: style.color, isBold: true, isReverse: true), indent: indent)] + people
            + [line(text(TerminalWords.chooseKeys) + more, .bold, indent: indent)]
    }

    private func search(_ search: TerminalMode.Search, rows: Int) -> [Screen.Line] {
        var lines = [keys(TerminalWords.searchKeys)]
        if search.answered != nil, search.people.isEmpty {
            lines.append(line(text(TerminalWords.noneFound), indent: indent))
        }
        let size = max(1, rows - 2)
        let start = search.selected / size * size
        for (index, person) in search.people.enumerated().dropFirst(start).prefix(size) {
            let mark = index == search.selected ? ">" : " "
            let words = "\(mark) \(person.name)  \(person.identifierMasked)  \(person.unit)"
            lines.append(line(words, index == search.selected ? .bar : .plain))
        }
        if search.hasMore { lines.append(line(text(TerminalWords.hasMore), indent: indent)) }
        return lines
    }

    private func undo(_ undoable: Undoable) -> [Screen.Line] {
        let head = "\(text(TerminalWords.undoHead)) (\(clock(undoable.moment)))"
        let person = undoable.person.map { state.isPrivate ? [] : [line($0.name, .bold, indent: indent)] } ?? []
        let reasons = UndoReason.allCases.enumerated().map { number, reason in
            line("\(number + 1)  \(text(reason.message))", indent: indent)
        }
        return [line(head, Style.of(.voided), indent: indent)] + person + reasons + [keys(TerminalWords.undoKeys)]
    }

    private func keys(_ message: Message) -> Screen.Line { line(text(message), .bold, indent: indent) }

    private func initials(_ person: PersonAnswer) -> String {
        person.name.split(separator: " ").prefix(3).compactMap { $0.first.map { "\($0)." } }.joined(separator: " ")
            + "  " + person.identifierMasked
    }
}

extension TerminalMode {
    /// Whether a question stands in the place of the newest result.
    fileprivate var isDialog: Bool {
        switch self {
        case .scanning, .lookingUp: false
        case .confirming, .choosing, .searching, .undoing, .leaving: true
        }
    }
}

extension TerminalState {
    /// What the screen shows.
    package func screen(_ glyphs: Glyphs) -> Screen { ScreenComposer(state: self, glyphs: glyphs).screen() }
}
