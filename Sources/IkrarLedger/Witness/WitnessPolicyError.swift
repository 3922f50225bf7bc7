/// Why a text is no c2sp.org/tlog-policy, and on which line.
package struct WitnessPolicyError: Error, Hashable, Sendable {
    /// The line, counted from 1; the line behind the last when something is missing at the end.
    package let line: Int
    /// What is wrong there.
    package let reason: Reason

    /// What can be wrong with a line.
    package enum Reason: Hashable, Sendable {
        /// The file is longer than ``WitnessPolicy/maximumBytes``.
        case tooLong(bytes: Int, limit: Int)
        /// More logs, witnesses and groups together than ``WitnessPolicy/maximumNames``.
        case tooMany(limit: Int)
        /// A byte other than tab, LF, 0x20…0x7E and 0x80…0xFF.
        case byte(UInt8)
        /// The last line is not ended by LF: the file may be cut off.
        case noLineEnd
        /// The line begins with another word than `log`, `witness`, `group` and `quorum`.
        case keyword(String)
        /// The line has too few or too many words.
        case words(expected: String)
        /// The key is malformed, weak, or of an algorithm that does not fit.
        case key(LedgerError)
        /// The same public key is there already, under whatever name.
        case duplicateKey
        /// The name is taken by a witness or group above, or is `none`.
        case nameTaken(String)
        /// No witness or group above has this name.
        case unknownName(String)
        /// The name is a member of a group already: each counts in one way only.
        case memberTwice(String)
        /// The threshold is neither `all`, `any` nor a number from 1 to the number of members.
        case threshold(String, members: Int)
        /// The URL is not UTF-8.
        case url
        /// A second quorum line.
        case secondQuorum
        /// There is no quorum line.
        case noQuorum
    }

    /// An error on `line`.
    package init(line: Int, _ reason: Reason) {
        self.line = line
        self.reason = reason
    }
}

extension WitnessPolicyError: CustomStringConvertible {
    /// An English sentence without a full stop, with the line.
    package var description: String {
        "line \(line): \(words)"
    }

    private var words: String {
        switch reason {
        case .tooLong(let bytes, let limit): "the file has \(bytes) bytes, at most \(limit) are allowed"
        case .tooMany(let limit): "more than \(limit) logs, witnesses and groups"
        case .byte(let byte): "a byte of value \(byte) is not allowed"
        case .noLineEnd: "the last line does not end with a line feed; is the file complete?"
        case .keyword(let word): "expected log, witness, group or quorum, found \(word)"
        case .words(let expected): "expected: \(expected)"
        case .key(let error): "\(error)"
        case .duplicateKey: "this public key is listed already"
        case .nameTaken(let name): "the name \(name) is taken"
        case .unknownName(let name): "no witness or group above is called \(name)"
        case .memberTwice(let name): "\(name) is a member of a group already"
        case .threshold(let text, let members): "expected all, any or a number from 1 to \(members), found \(text)"
        case .url: "the URL is not UTF-8"
        case .secondQuorum: "a second quorum"
        case .noQuorum: "expected a quorum line"
        }
    }
}
