import IkrarModel

/// Reads a roster file as it really is, in pieces of any size, in one pass and with bounded memory.
///
/// It finds out encoding, delimiter and header by itself, keeps only the columns of the allow-list, and says of every
/// other row why it was skipped or refused; `RosterFiles` in the documentation tells what happens with each quirk. The
/// entries do not depend on how the file was cut into pieces. Per person it remembers some 40 bytes, never a text.
///
/// After an error the file is unusable, also the entries already handed out, and the reader must be dropped.
package struct RosterReader {
    private enum Stage {
        /// Collecting the beginning of the file.
        case sniffing([UInt8])
        case reading
    }

    private let options: RosterOptions
    private var stage = Stage.sniffing([])
    private var decoder = TextDecoder(encoding: .utf8)
    private var tokenizer = CSVTokenizer(delimiter: .comma)
    private var interpreter: RowInterpreter?
    private var report = RosterReport()
    private var text: [UInt8] = []

    /// A reader at the beginning of a file.
    package init(options: RosterOptions = .init()) {
        self.options = options
    }

    /// Takes the next bytes of the file.
    /// - Returns: the entries of the rows completed by them, in the order of the file.
    package mutating func consume(_ chunk: [UInt8]) throws(RosterFileRefusal) -> [RosterEntry] {
        var entries: [RosterEntry] = []
        var rest = chunk[...]
        if case .sniffing(var prefix) = stage {
            stage = .sniffing([])  // So that the prefix has one owner and grows in place.
            let taken = rest.prefix(RosterLimits.sniffBytes - prefix.count)
            prefix.append(contentsOf: taken)
            rest = rest.dropFirst(taken.count)
            if prefix.count < RosterLimits.sniffBytes {
                stage = .sniffing(prefix)
                return []
            }
            try begin(prefix, isWholeFile: false, &entries)
        }
        while !rest.isEmpty {
            text.removeAll(keepingCapacity: true)
            try decoder.decode(rest.prefix(RosterLimits.sliceBytes), into: &text)
            rest = rest.dropFirst(RosterLimits.sliceBytes)
            try read(from: 0, &entries)
        }
        return entries
    }

    /// Takes the end of the file.
    /// - Returns: the entries of the last rows, and what the file as a whole was found to be.
    /// - Throws: also what only the whole file shows: the damage a spreadsheet program did to its numbers.
    package mutating func finish() throws(RosterFileRefusal) -> (entries: [RosterEntry], summary: RosterSummary) {
        var entries: [RosterEntry] = []
        if case .sniffing(let prefix) = stage {
            try begin(prefix, isWholeFile: true, &entries)
        } else {
            text.removeAll(keepingCapacity: true)
            try decoder.finish(into: &text)
            try read(from: 0, &entries)
        }
        if try tokenizer.finish() { try interpretRow(&entries) }
        guard let interpreter, interpreter.rowCount > 0 else { throw .noRows }
        if let damage = interpreter.damage.damage { throw .excelDamage(damage) }
        let summary = report.summary(
            interpreter: interpreter,
            units: try interpreter.units.tree(),
            encoding: decoder.encoding
        )
        return (entries, summary)
    }

    /// Finds out what the file is from its first bytes, and reads the rows in them.
    private mutating func begin(
        _ prefix: [UInt8],
        isWholeFile: Bool,
        _ entries: inout [RosterEntry]
    ) throws(RosterFileRefusal) {
        stage = .reading
        let format = try FormatSniffer.sniff(prefix)
        let isMarkedUTF8 = format.encoding == .utf8 && format.byteOrderMarkLength > 0
        decoder = isMarkedUTF8 ? .certainUTF8() : TextDecoder(encoding: format.encoding)
        try decoder.decode(prefix[format.byteOrderMarkLength...], into: &text)
        if isWholeFile { try decoder.finish(into: &text) }
        let finder = try HeaderFinder(prefix: text, isWholeFile: isWholeFile)
        tokenizer = CSVTokenizer(delimiter: finder.delimiter)
        interpreter = RowInterpreter(header: finder.header, delimiter: finder.delimiter, options: options)
        report.begin(finder)
        try read(from: finder.skippedBytes, &entries)
    }

    private mutating func read(from start: Int, _ entries: inout [RosterEntry]) throws(RosterFileRefusal) {
        var offset = start
        while try tokenizer.readRow(from: text, at: &offset) { try interpretRow(&entries) }
    }

    private mutating func interpretRow(_ entries: inout [RosterEntry]) throws(RosterFileRefusal) {
        guard let entry = try interpreter?.interpret(tokenizer.row) else { return }
        report.count(entry)
        entries.append(entry)
    }
}
