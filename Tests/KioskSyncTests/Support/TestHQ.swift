import Foundation
import IkrarBundle
import IkrarLedger
import IkrarWire
import Synchronization

/// An HQ on a real socket, small but strict: it verifies every request, note and link, and keeps what it admits in memory.
/// A test may have it answer something else first.
final class TestHQ: Sendable {
    static let token = "token-for-site-99-014"
    static let site = "99-014"
    static let origin = "hq.example"

    /// What it answers instead of the truth, once.
    enum Script: Sendable {
        /// These bytes; empty hangs up.
        case raw(String)
        /// Never answers.
        case silence
        /// A problem of its own making.
        case problem(Problem, headers: String = "")
    }

    struct State: Sendable {
        var scripts: [Script] = []
        var requests: [LoopbackRequest] = []
        /// Admitted notes of each signer, by seq.
        var notes: [String: [UInt64: [UInt8]]] = [:]
        var withheld: [String: [UInt64: Hash32]] = [:]
        var keys: [String: VerifierKey] = [:]
        var transportKey: VerifierKey?
        /// Refuses notes with these leaves.
        var poison: Set<Hash32> = []
        /// Its clock minus this machine's (s).
        var clockOffset: Int64 = 0
        /// Adds to `next_seq`, as an HQ that has seen more would.
        var ahead: UInt64 = 0
        /// The log's leaf hashes, in order of admission.
        var leaves: [Hash32] = []
        /// Where each note stands in the log.
        var indices: [String: [UInt64: UInt64]] = [:]
        /// How it lies about its log.
        var lie: LogLie?
        /// Signs its checkpoints too.
        var witness: CosigningKey?
        /// Paths of the log that were asked for.
        var logPaths: [String] = []
        /// Claims another key for bundles than the one it signed.
        var claimedBundleKey: String?
        /// What it tells kiosks of its own records.
        var notices: [LogNotice] = []
        /// Signs its checkpoints too, while one key takes over from the other.
        var otherKey: SignerKey?
        /// Takes each POST in, then hangs up.
        var losesAnswers = false
    }

    let logKey: SignerKey
    /// Signs enrolment answers; another than `logKey` makes it an impostor.
    let answerKey: SignerKey
    let bundleKey = BundlePrivateKey.generate()
    let state = Mutex(State())
    private let server = Mutex<LoopbackServer?>(nil)

    /// Its address; stays the same after it has stopped.
    let url: String
    var noteCount: Int { state.withLock { $0.notes.values.reduce(0) { $0 + $1.count } } }
    var pushes: [LoopbackRequest] { state.withLock { $0.requests.filter { $0.path == "/v1/records" } } }

    init(isImpostor: Bool = false) throws {
        logKey = try SignerKey.generate(name: Self.origin)
        answerKey = isImpostor ? try SignerKey.generate(name: Self.origin) : logKey
        let relay = Relay()
        let started = try LoopbackServer { request in relay.answer(request) }
        url = "http://127.0.0.1:\(started.port)"
        server.withLock { $0 = started }
        relay.hq.withLock { $0 = WeakHQ(value: self) }
    }

    /// Lets the server reach an HQ that is made after it.
    private final class Relay: Sendable {
        let hq = Mutex(WeakHQ(value: nil))

        func answer(_ request: LoopbackRequest) -> [UInt8]? {
            guard let hq = hq.withLock({ $0.value }) else { return [] }
            return hq.answer(request)
        }
    }

    private struct WeakHQ {
        weak var value: TestHQ?
    }

    func script(_ scripts: Script...) {
        state.withLock { $0.scripts += scripts }
    }

    /// Is gone: connections are refused from now on.
    func stop() {
        server.withLock { $0 = nil }
    }

    func notes(of signer: String) -> [UInt64: [UInt8]] {
        state.withLock { $0.notes[signer] ?? [:] }
    }

    private func answer(_ request: LoopbackRequest) -> [UInt8]? {
        state.withLock { state in
            state.requests.append(request)
            if request.path.hasPrefix("/log/") { return log(request, &state) }
            let script = state.scripts.isEmpty ? nil : state.scripts.removeFirst()
            switch script {
            case .raw(let text): return Array(text.utf8)
            case .silence: return nil
            case .problem(let problem, let headers): return reply(problem, state, headers)
            case nil:
                let answer = honest(request, &state)
                return state.losesAnswers && request.method == "POST" ? [] : answer
            }
        }
    }

    private func honest(_ request: LoopbackRequest, _ state: inout State) -> [UInt8] {
        do {
            switch (request.method, request.path) {
            case ("GET", "/v1/enrolment"): return try reply(offer(request), state)
            case ("POST", "/v1/enrolment"): return try reply(enrol(request, &state), state)
            case ("POST", "/v1/records"): return try reply(admit(request, &state), state)
            default: throw Problem(.notFound)
            }
        } catch let problem as Problem {
            return reply(problem, state)
        } catch {
            return reply(Problem(.badRequest, detail: "\(error)"), state)
        }
    }

    // MARK: Enrolment

    private static let challenge = "challenge-1"

    private func offer(_ request: LoopbackRequest) throws -> EnrolmentOffer {
        guard request["Authorization"] == "Bearer \(Self.token)" else { throw Problem(.badToken) }
        return EnrolmentOffer(
            origin: Self.origin,
            site: Self.site,
            signer: "\(Self.origin)/k/\(Self.site)/1",
            logKey: logKey.verifierKey.text,
            challenge: Self.challenge
        )
    }

    private func enrol(_ request: LoopbackRequest, _ state: inout State) throws -> EnrolmentAnswer {
        let offer = try offer(request)
        let wish = try JSONDecoder().decode(EnrolmentRequest.self, from: Data(request.body))
        let transport = try VerifierKey(parsing: wish.transportKey)
        let proven = wish.keys + [EnrolmentKey(vkey: wish.transportKey, proof: wish.transportProof)]
        for key in proven {
            let verifier = try VerifierKey(parsing: key.vkey)
            let isValid = EnrolmentProof.isValid(
                key.proof,
                challenge: Self.challenge,
                key: verifier,
                transportKey: transport
            )
            guard isValid else { throw Problem(.badSignature) }
            state.keys[verifier.name] = verifier
        }
        state.transportKey = transport
        let signature = try EnrolmentProof.makeAnswer(
            challenge: Self.challenge,
            signer: offer.signer,
            transportKey: transport,
            bundleKey: bundleKey.publicKey.text,
            logKey: answerKey
        )
        return EnrolmentAnswer(
            signer: offer.signer,
            kiosk: Self.site,
            logKey: logKey.verifierKey.text,
            bundleKey: state.claimedBundleKey ?? bundleKey.publicKey.text,
            logSignature: signature ?? ""
        )
    }

    // MARK: Records

    private func admit(_ request: LoopbackRequest, _ state: inout State) throws -> PushAnswer {
        guard request["Ikrar-Protocol"] == "1" else { throw Problem(.unsupportedProtocol) }
        guard let transportKey = state.transportKey else { throw Problem(.unknownKey) }
        let signed: SignedRequest
        do {
            let signature = try MessageSignature(
                method: request.method,
                authority: request["Host"] ?? "",
                path: request.path,
                headers: request.headers
            )
            signed = try signature.verify(body: request.body, key: transportKey, now: now(state))
        } catch MessageSignatureError.skew {
            throw Problem(.skew, serverTime: now(state).text)
        } catch {
            throw Problem(.unauthorized, detail: "\(error)")
        }
        guard let key = state.keys[signed.signer] else { throw Problem(.unknownKey) }
        var stored: [StoredRun] = []
        var draft = state
        for frame in try FrameReader.frames(in: request.body) {
            switch frame {
            case .opening: break
            case .withheld(let seq, let leaf):
                try demand(seq, of: signed.signer, draft)
                draft.withheld[signed.signer, default: [:]][seq] = leaf
            case .note(let bytes):
                let record = try SignedRecord(parsing: bytes)
                let seq = record.record.header.seq
                try demand(seq, of: signed.signer, draft)
                guard !draft.poison.contains(record.leaf) else { throw Problem(.badOpening) }
                try record.verify(with: key)
                if let held = draft.notes[signed.signer]?[seq], held != bytes {
                    throw Problem(.fork, seq: seq, notes: [held, bytes].map { CanonicalBase64.encode($0) })
                }
                if draft.notes[signed.signer]?[seq] == nil {
                    draft.indices[signed.signer, default: [:]][seq] = UInt64(draft.leaves.count)
                    draft.leaves.append(record.leaf)
                }
                draft.notes[signed.signer, default: [:]][seq] = bytes
                let index = draft.indices[signed.signer]?[seq] ?? 0
                draft.withheld[signed.signer]?[seq] = nil
                if let run = stored.last?.extended(seq: seq, index: index) {
                    stored[stored.count - 1] = run
                } else {
                    stored.append(StoredRun(seq: seq, index: index))
                }
            }
        }
        state = draft
        return PushAnswer(
            signer: signed.signer,
            stored: stored,
            nextSeq: nextSeq(of: signed.signer, state) + state.ahead,
            checkpoint: try checkpoint(state),
            isPending: state.lie == .pending ? true : nil,
            notices: notices(for: request, state)
        )
    }

    private func notices(for request: LoopbackRequest, _ state: State) -> [LogNotice]? {
        guard let noticed = request["Ikrar-Noticed"].flatMap({ UInt64($0) }) else { return nil }
        return state.notices.filter { $0.index >= noticed }
    }

    /// Puts a record of its registrar into the log, and tells kiosks of it.
    @discardableResult
    func act(_ body: RecordBody) throws -> SignedRecord {
        let key = try SignerKey.generate(name: "\(Self.origin)/registrar/1")
        let header = RecordHeader(
            by: key.name,
            seq: 0,
            prev: .emptyTree,
            seen: .empty,
            time: RecordTime(unixSeconds: 1_789_600_000, offsetMinutes: 420)
        )
        let record = try SignedRecord(signing: Record(header: header, body: body), with: key)
        state.withLock { state in
            let notice = LogNotice(index: UInt64(state.leaves.count), note: CanonicalBase64.encode(record.note))
            state.leaves.append(record.leaf)
            state.notices.append(notice)
        }
        return record
    }

    private func demand(_ seq: UInt64, of signer: String, _ state: State) throws {
        let next = nextSeq(of: signer, state)
        guard seq <= next else { throw Problem(.gap, expectedSeq: next) }
    }

    private func nextSeq(of signer: String, _ state: State) -> UInt64 {
        let seqs = Set((state.notes[signer] ?? [:]).keys).union((state.withheld[signer] ?? [:]).keys)
        return seqs.max().map { $0 + 1 } ?? 0
    }

    private func now(_ state: State) -> RecordTime {
        RecordTime(unixSeconds: Int64(Date().timeIntervalSince1970) + state.clockOffset, offsetMinutes: 0)
    }

    // MARK: Answers

    private func reply(_ value: some Encodable, _ state: State) throws -> [UInt8] {
        let body = try JSONEncoder().encode(value)
        return http("200 OK", "application/json", Array(body), state)
    }

    private func reply(_ problem: Problem, _ state: State, _ headers: String = "") -> [UInt8] {
        // Cannot fail: strings and numbers only.
        let body = (try? JSONEncoder().encode(problem)) ?? Data()
        return http("\(problem.status) Problem", "application/problem+json", Array(body), state, headers)
    }

    private func http(
        _ status: String,
        _ type: String,
        _ body: [UInt8],
        _ state: State,
        _ headers: String = ""
    ) -> [UInt8] {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        let date = formatter.string(from: Date(timeIntervalSince1970: Double(now(state).unixSeconds)))
        let head = "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n"
        return Array("\(head)Ikrar-Protocol: 1\r\nDate: \(date)\r\n\(headers)\r\n".utf8) + body
    }
}
