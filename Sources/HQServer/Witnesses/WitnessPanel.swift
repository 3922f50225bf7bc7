import Curl
package import HQStore
package import IkrarLedger
package import Logging
import Synchronization

/// The witnesses of a policy, asked all at once.
///
/// A question is bounded in time and size. Each witness has at most one question under way; one that does not answer delays
/// a checkpoint only as long as the quorum lacks it.
package final class WitnessPanel: Sendable {
    /// What is known of one witness.
    private struct Seat {
        var report: WitnessReport
        /// The size it is thought to know.
        var knownSize: UInt64
        var isAsked = false
        /// Failures since it cosigned last.
        var failures = 0
        /// Not to be asked before.
        var askAgainAt: ContinuousClock.Instant?
    }

    /// How long one question and its answer may take: a witness is a server with a good link, and others wait for it.
    package static let exchangeTimeoutDefault = Duration.seconds(5)
    /// How long a witness that failed once is left alone.
    package static let retryDelayDefault = Duration.seconds(1)

    /// Whose cosignatures it takes.
    package let policy: WitnessPolicy
    private let client = CurlClient()
    private let tls: CurlTLS
    private let reports: WitnessReportFile
    private let logger: Logger
    private let now: @Sendable () -> RecordTime
    private let exchangeTimeout: Duration
    private let retryDelay: Duration
    private let seats: Mutex<[Seat]>
    private let writing = Mutex<Void>(())

    /// The panel of `policy` for the log that `logKeys` sign.
    ///
    /// - Parameters:
    ///   - caFile: the only authorities that witnesses' certificates are checked by; nil for the system's.
    ///   - reports: where the answers are left; what lies there is taken up.
    ///   - exchangeTimeout: how long one question and its answer may take.
    ///   - retryDelay: how long a witness that failed once is left alone; doubles with each failure up to a limit.
    package init(
        policy: WitnessPolicy,
        logKeys: [VerifierKey],
        caFile: String?,
        reports: WitnessReportFile,
        logger: Logger,
        exchangeTimeout: Duration = WitnessPanel.exchangeTimeoutDefault,
        retryDelay: Duration = WitnessPanel.retryDelayDefault,
        now: @escaping @Sendable () -> RecordTime
    ) throws(WitnessPanelError) {
        guard policy.logs.isEmpty || policy.logs.contains(where: { logKeys.contains($0.key) }) else {
            throw .foreignLog
        }
        for witness in policy.witnesses {
            guard let url = witness.url else { continue }
            guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
                throw .invalidURL(name: witness.name, url: url)
            }
        }
        let reachable = policy.witnesses.indices.filter { policy.witnesses[$0].url != nil }
        guard policy.isSatisfied(byWitnesses: Set(reachable)) else {
            throw .missingURLs(names: policy.witnesses.filter { $0.url == nil }.map(\.name))
        }
        self.policy = policy
        self.reports = reports
        self.logger = logger
        self.now = now
        self.exchangeTimeout = exchangeTimeout
        self.retryDelay = retryDelay
        tls = CurlTLS(caFile: caFile, allowsPlainLoopback: true)
        seats = Mutex(Self.seats(policy, earlier: Self.earlier(reports, logger)))
    }

    /// The panel as the log's publisher asks it.
    package var witnesses: CheckpointWitnesses {
        CheckpointWitnesses(policy: policy) { checkpoint, proof in await self.ask(checkpoint, proof: proof) }
    }

    /// What each witness answered last.
    package var statuses: [WitnessReport] { seats.withLock { $0.map(\.report) } }

    /// Asks every witness that has not cosigned `checkpoint` yet, and gives it back with the cosignatures that came. Returns
    /// when all have answered, or shortly after the quorum is met; late answers are only reported.
    package func ask(
        _ checkpoint: SignedCheckpoint,
        proof: @escaping CheckpointWitnesses.Proof
    ) async -> SignedCheckpoint {
        var signed = checkpoint
        var cosigned = cosigners(of: checkpoint)
        var open = take(except: cosigned)
        let (stream, continuation) = AsyncStream.makeStream(of: (index: Int, line: NoteSignature?)?.self)
        var answers = stream.makeAsyncIterator()
        for index in open {
            Task {
                let line = await self.ask(index, about: checkpoint, proof: proof)
                continuation.yield((index, line))
            }
        }
        var isGraceGiven = false
        while !open.isEmpty {
            if policy.isSatisfied(byWitnesses: cosigned) {
                guard !isGraceGiven, answeredLastTime(open) else { break }
                isGraceGiven = true
                Task {
                    // Nobody cancels this task.
                    try? await Task.sleep(for: WitnessLimit.graceAfterQuorum)
                    continuation.yield(nil)
                }
            }
            guard let answer = await answers.next(), let (index, line) = answer else { break }
            open.remove(index)
            if let line, let added = Self.adding(line, to: signed) {
                signed = added
                cosigned.insert(index)
            }
        }
        return signed
    }

    // MARK: One witness

    /// Asks one witness until it cosigns or fails, and reports it.
    private func ask(
        _ index: Int,
        about checkpoint: SignedCheckpoint,
        proof: CheckpointWitnesses.Proof
    ) async -> NoteSignature? {
        let witness = policy.witnesses[index]
        var dialogue = WitnessDialogue(checkpoint, key: witness.key)
        var step = dialogue.begin(knownSize: seats.withLock { $0[index].knownSize })
        while case .ask(let oldSize) = step {
            do {
                let hashes = oldSize == 0 || oldSize == checkpoint.checkpoint.tree.size ? [] : try await proof(oldSize)
                let request = AddCheckpointRequest(oldSize: oldSize, proof: hashes, checkpoint: checkpoint)
                step = dialogue.next(after: try await client.send(self.request(request, to: witness.url ?? "")))
            } catch let error as CurlError {
                step = .failed(.unreachable, detail: error.description)
            } catch {
                step = .failed(.invalid, detail: "no proof from the size it named: \(error)")
            }
            if case .ask(let size) = step { noticeSize(size, of: index) }
        }
        finish(index, step, checkpoint: checkpoint)
        if case .cosigned(let line) = step { return line }
        return nil
    }

    private func request(_ request: AddCheckpointRequest, to url: String) -> CurlRequest {
        CurlRequest(
            url: (url.hasSuffix("/") ? String(url.dropLast()) : url) + "/add-checkpoint",
            method: "POST",
            headers: [("Content-Type", "text/plain; charset=utf-8")],
            body: .bytes(request.bytes),
            limits: CurlLimits(
                connectTimeout: exchangeTimeout,
                totalTimeout: exchangeTimeout,
                responseBodyMax: WitnessLimit.answerBytesMax,
                responseHeadersMax: WitnessLimit.headerBytesMax
            ),
            tls: tls
        )
    }

    /// The witness named a size in a 409.
    private func noticeSize(_ size: UInt64, of index: Int) {
        let lost = seats.withLock { seats -> UInt64? in
            seats[index].knownSize = size
            guard let cosigned = seats[index].report.cosignedSize, size < cosigned else { return nil }
            seats[index].report.wentBackFrom = cosigned
            return cosigned
        }
        guard let lost else { return }
        logger.critical(
            "a witness forgot what it cosigned: its store was rolled back",
            metadata: ["witness": "\(policy.witnesses[index].name)", "cosigned": "\(lost)", "knows": "\(size)"]
        )
    }

    private func finish(_ index: Int, _ step: WitnessDialogue.Step, checkpoint: SignedCheckpoint) {
        let size = checkpoint.checkpoint.tree.size
        let time = now().text
        let (report, isNew) = seats.withLock { seats in
            let before = seats[index].report
            switch step {
            case .cosigned(let line):
                seats[index].knownSize = size
                seats[index].failures = 0
                seats[index].askAgainAt = nil
                seats[index].report.state = .cosigned
                seats[index].report.detail = nil
                seats[index].report.cosignedSize = size
                seats[index].report.cosignedAt = Cosignature(line).flatMap { Int64(exactly: $0.time) }
                    .map { RecordTime(unixSeconds: $0, offsetMinutes: 0).text }
            case .failed(let state, let detail):
                let doublings = min(seats[index].failures, WitnessLimit.retryDoublingsMax)
                seats[index].failures += 1
                seats[index].askAgainAt = .now + retryDelay * (1 << doublings)
                seats[index].report.state = state
                seats[index].report.detail = detail
            case .ask: break
            }
            seats[index].report.answeredAt = time
            seats[index].isAsked = false
            return (seats[index].report, seats[index].report.state != before.state)
        }
        if isNew { tell(report) }
        do {
            // The newest answers last: two witnesses may answer at once.
            try writing.withLock { _ in try reports.write(statuses) }
        } catch {
            logger.warning("cannot leave the witnesses' answers for status", metadata: ["reason": "\(error)"])
        }
    }

    private func tell(_ report: WitnessReport) {
        let level: Logger.Level =
            report.state.isAlarm ? .critical : report.state == .cosigned ? .notice : .warning
        logger.log(
            level: level,
            "a witness answers otherwise than before",
            metadata: [
                "witness": "\(report.name)", "state": "\(report.state.rawValue)", "detail": "\(report.detail ?? "")",
            ]
        )
    }

    // MARK: All witnesses

    /// The witnesses that are to be asked now: they have a URL, have not cosigned, no question is under way, and they are
    /// not being left alone after a failure.
    private func take(except cosigned: Set<Int>) -> Set<Int> {
        seats.withLock { seats in
            var taken: Set<Int> = []
            for index in seats.indices
            where seats[index].report.url != nil && !seats[index].isAsked && !cosigned.contains(index) {
                if let time = seats[index].askAgainAt, time > .now { continue }
                seats[index].isAsked = true
                taken.insert(index)
            }
            return taken
        }
    }

    private func answeredLastTime(_ open: Set<Int>) -> Bool {
        seats.withLock { seats in open.contains { seats[$0].report.state == .cosigned } }
    }

    /// The witnesses whose true cosignature is there already.
    private func cosigners(of checkpoint: SignedCheckpoint) -> Set<Int> {
        do {
            return try policy.cosigners(of: checkpoint)
        } catch {
            // HQ adds only what it has verified; whatever else is there is asked for anew, and replaced.
            return []
        }
    }

    private static func adding(_ line: NoteSignature, to checkpoint: SignedCheckpoint) -> SignedCheckpoint? {
        do {
            return try checkpoint.adding(line)
        } catch {
            // Only a note that is full already refuses: more witnesses than a note may have lines.
            return nil
        }
    }

    private static func earlier(_ file: WitnessReportFile, _ logger: Logger) -> [WitnessReport] {
        do {
            return try file.read()
        } catch {
            // Nothing depends on it: sizes are asked for anew.
            logger.warning("the witnesses' earlier answers are unreadable", metadata: ["reason": "\(error)"])
            return []
        }
    }

    private static func seats(_ policy: WitnessPolicy, earlier: [WitnessReport]) -> [Seat] {
        policy.witnesses.map { witness in
            var report = WitnessReport(
                name: witness.name,
                key: witness.key.text,
                url: witness.url,
                state: .unasked
            )
            if let known = earlier.first(where: { $0.key == report.key }) {
                report.state = known.state
                report.detail = known.detail
                report.answeredAt = known.answeredAt
                report.cosignedSize = known.cosignedSize
                report.cosignedAt = known.cosignedAt
                report.wentBackFrom = known.wentBackFrom
            }
            return Seat(report: report, knownSize: report.cosignedSize ?? 0)
        }
    }
}
