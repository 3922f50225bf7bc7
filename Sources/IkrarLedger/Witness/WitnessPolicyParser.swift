/// Reads a policy line by line. Names are compared as bytes: they may be no UTF-8.
struct WitnessPolicyParser {
    private typealias Reason = WitnessPolicyError.Reason

    private var line = 0
    private var logs: [WitnessPolicy.Log] = []
    private var witnesses: [WitnessPolicy.Witness] = []
    /// What each name above stands for.
    private var rules: [[UInt8]: WitnessPolicy.Rule] = [:]
    /// The names that are members of a group.
    private var members: Set<[UInt8]> = []
    /// The quorum once its line was read, which may be "none".
    private var quorum: WitnessPolicy.Rule??

    private static let none = Array("none".utf8)

    /// Reads the next line, given without its LF.
    mutating func read(_ bytes: ArraySlice<UInt8>) throws(WitnessPolicyError) {
        line += 1
        if let byte = bytes.first(where: { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F }) { throw error(.byte(byte)) }
        let words = bytes.split { $0 == 0x20 || $0 == 0x09 }
        guard let keyword = words.first, keyword.first != UInt8(ascii: "#") else { return }
        switch text(keyword) {
        case "log": try readLog(words)
        case "witness": try readWitness(words)
        case "group": try readGroup(words)
        case "quorum": try readQuorum(words)
        default: throw error(.keyword(text(keyword)))
        }
    }

    /// The policy once all lines were read.
    func finish() throws(WitnessPolicyError) -> WitnessPolicy {
        guard let quorum else { throw WitnessPolicyError(line: line + 1, .noQuorum) }
        return WitnessPolicy(logs: logs, witnesses: witnesses, quorum: quorum)
    }

    private mutating func readLog(_ words: [ArraySlice<UInt8>]) throws(WitnessPolicyError) {
        guard words.count == 2 || words.count == 3 else { throw error(.words(expected: "log <vkey> [<url>]")) }
        let key: VerifierKey
        do throws(LedgerError) {
            key = try VerifierKey(parsing: try keyText(words[1]))
        } catch {
            throw self.error(.key(error))
        }
        guard !logs.contains(where: { $0.key.publicKey == key.publicKey }) else { throw error(.duplicateKey) }
        try demandRoom()
        logs.append(WitnessPolicy.Log(key: key, url: try url(words.dropFirst(2).first)))
    }

    private mutating func readWitness(_ words: [ArraySlice<UInt8>]) throws(WitnessPolicyError) {
        guard words.count == 3 || words.count == 4 else {
            throw error(.words(expected: "witness <name> <vkey> [<url>]"))
        }
        let key: CosignerKey
        do throws(LedgerError) {
            key = try CosignerKey(parsing: try keyText(words[2]))
        } catch {
            throw self.error(.key(error))
        }
        guard !witnesses.contains(where: { $0.key.publicKey == key.publicKey }) else { throw error(.duplicateKey) }
        try define(words[1], as: .witness(witnesses.count))
        let url = try url(words.dropFirst(3).first)
        witnesses.append(WitnessPolicy.Witness(name: text(words[1]), key: key, url: url))
    }

    private mutating func readGroup(_ words: [ArraySlice<UInt8>]) throws(WitnessPolicyError) {
        guard words.count >= 4 else { throw error(.words(expected: "group <name> all|any|<number> <name>...")) }
        let names = words.dropFirst(3)
        let threshold = try threshold(words[2], of: names.count)
        var rules: [WitnessPolicy.Rule] = []
        for name in names {
            let rule = try rule(of: name)
            guard members.insert(Array(name)).inserted else { throw error(.memberTwice(text(name))) }
            rules.append(rule)
        }
        try define(words[1], as: .group(threshold: threshold, members: rules))
    }

    private mutating func readQuorum(_ words: [ArraySlice<UInt8>]) throws(WitnessPolicyError) {
        guard words.count == 2 else { throw error(.words(expected: "quorum <name>|none")) }
        guard quorum == nil else { throw error(.secondQuorum) }
        if words[1].elementsEqual(Self.none) {
            quorum = .some(nil)
        } else {
            quorum = .some(try rule(of: words[1]))
        }
    }

    private func threshold(_ word: ArraySlice<UInt8>, of count: Int) throws(WitnessPolicyError) -> Int {
        switch text(word) {
        case "all": return count
        case "any": return 1
        default:
            guard let number = CanonicalDecimal.decode(word), (1...UInt64(count)).contains(number) else {
                throw error(.threshold(text(word), members: count))
            }
            return Int(number)
        }
    }

    private func rule(of name: ArraySlice<UInt8>) throws(WitnessPolicyError) -> WitnessPolicy.Rule {
        guard let rule = rules[Array(name)] else { throw error(.unknownName(text(name))) }
        return rule
    }

    private mutating func define(_ name: ArraySlice<UInt8>, as rule: WitnessPolicy.Rule) throws(WitnessPolicyError) {
        let key = Array(name)
        guard key != Self.none, rules[key] == nil else { throw error(.nameTaken(text(name))) }
        try demandRoom()
        rules[key] = rule
    }

    private func demandRoom() throws(WitnessPolicyError) {
        guard logs.count + rules.count < WitnessPolicy.maximumNames else {
            throw error(.tooMany(limit: WitnessPolicy.maximumNames))
        }
    }

    private func keyText(_ word: ArraySlice<UInt8>) throws(LedgerError) -> String {
        guard let text = String(validating: word, as: UTF8.self) else { throw .malformedKey(expected: "UTF-8") }
        return text
    }

    private func url(_ word: ArraySlice<UInt8>?) throws(WitnessPolicyError) -> String? {
        guard let word else { return nil }
        guard let text = String(validating: word, as: UTF8.self) else { throw error(.url) }
        return text
    }

    private func error(_ reason: Reason) -> WitnessPolicyError {
        WitnessPolicyError(line: line, reason)
    }

    /// For people and for comparison with ASCII words.
    private func text(_ word: ArraySlice<UInt8>) -> String {
        String(decoding: word, as: UTF8.self)
    }
}
