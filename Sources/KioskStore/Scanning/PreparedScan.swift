import IkrarLedger
import IkrarModel

/// A scan with all the work done that needs no database, so that the writer does none of it.
struct PreparedScan: Sendable {
    /// A text the roster may know.
    struct Candidate: Sendable {
        /// The canonical digits; `nil` for a token, which no record repeats.
        let digits: String?
        /// Under which the roster knows it.
        let hmac: [UInt8]
    }

    /// The most bytes of input looked at; `IkrarModel` refuses more as well.
    static let inputBytesMax = 256

    /// Digits of a NIP or NI PPPK inside a longer payload.
    private static let embeddedDigits = 18

    let request: ScanRequest
    /// What to look up, best first; empty when the input is refused unread.
    let candidates: [Candidate]
    /// The text to record when the roster knows none of the candidates; `nil` when the input is refused then.
    let unmatched: UnmatchedInput?
    /// Why the input is no identifier, unless the roster knows exactly it; `nil` for a well-formed one.
    let refusal: IdentifierRefusal?
    /// Whether an officer chose the person by name, without any number.
    let isByPerson: Bool
    /// What tells a repetition of this request from another one with its id.
    let fingerprint: [UInt8]
    /// Salts for the openings of two records and of the officer.
    let salts: [[UInt8]]
    /// Names an input from paper, so that entering the same sheet again finds the unmatched record it made; else `nil`.
    let sheetEntry: String?

    /// Reads the input of `request`. Throws ``KioskStoreError/invalid(_:)`` when the request itself breaks a rule.
    init(
        _ request: ScanRequest,
        key: IdentifierKey,
        randomBytes: (Int) -> [UInt8]
    ) throws(KioskStoreError) {
        try Self.checkRequestID(request.requestID)
        self.request = request
        fingerprint = key.fingerprint(
            [
                request.method.rawValue, request.act.rawValue, request.personID ?? "",
                request.context.officer.witness ?? "", request.input,
            ].joined(separator: "\n")
        )
        isByPerson = request.input.isEmpty && request.personID != nil
        (candidates, refusal) = isByPerson ? ([], nil) : Self.candidates(in: request.input, key: key)
        unmatched = UnmatchedInput(request, digits: candidates.first?.digits, refusal: refusal)
        sheetEntry =
            request.method == .paper
            ? candidates.first?.digits.map { Hexadecimal.encode(key.fingerprint("paper\n\($0)")) } : nil
        let random = randomBytes(3 * Opening.saltBytes)
        salts = (0..<3).map { Array(random[$0 * Opening.saltBytes..<($0 + 1) * Opening.saltBytes]) }
    }

    /// Checks that `id` is 1…64 printable ASCII characters without spaces.
    static func checkRequestID(_ id: String) throws(KioskStoreError) {
        guard (1...ScanRequest.requestIDBytesMax).contains(id.utf8.count),
            id.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else {
            throw .invalid("a request id is 1 to \(ScanRequest.requestIDBytesMax) printable ASCII characters")
        }
    }

    /// What the roster may know `input` as, and why it is no identifier by itself.
    static func candidates(
        in input: String,
        key: IdentifierKey
    ) -> (candidates: [Candidate], refusal: IdentifierRefusal?) {
        guard input.utf8.count <= inputBytesMax else {
            return ([], .tooLong(bytes: input.utf8.count, limit: inputBytesMax))
        }
        let token = TokenText(input)
        do {
            let (identifier, oddity) = try Identifier.acceptingOddStructure(input)
            return ([digits(identifier.digits, key)] + tokens(token, key), oddity)
        } catch .empty {
            return ([], .empty)
        } catch {
            return (otherCandidates(in: input, key: key) + tokens(token, key), error)
        }
    }

    /// The roster outranks structure: digits of a strange length, or the one NIP inside a longer payload.
    private static func otherCandidates(in input: String, key: IdentifierKey) -> [Candidate] {
        do {
            return [digits(try Identifier.canonicalForm(of: input), key)]
        } catch {
            let runs = input.utf8.split { !(0x30...0x39).contains($0) }.filter { $0.count == embeddedDigits }
            guard let run = runs.first, runs.count == 1 else { return [] }
            return [digits(String(decoding: run, as: UTF8.self), key)]
        }
    }

    private static func digits(_ digits: String, _ key: IdentifierKey) -> Candidate {
        Candidate(digits: digits, hmac: key.hmac(digits: digits))
    }

    private static func tokens(_ token: TokenText?, _ key: IdentifierKey) -> [Candidate] {
        token.map { [Candidate(digits: nil, hmac: key.hmac(token: $0.text))] } ?? []
    }
}
