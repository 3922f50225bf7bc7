import IkrarModel
import KioskControl
import KioskStore
import KioskSync
import NIOCore

/// Takes orders to scan and gives their answers: all of `POST /v1/scans` but the HTTP.
struct ScanDesk: Sendable {
    let kiosk: Kiosk

    /// Records the scan that `body` orders, and calls `answer` on `loop` with the JSON of its ``ScanAnswer``, or with why
    /// there is none, once that is durable.
    ///
    /// Called on `loop`, whose thread may also run the commit (``CommitThread``).
    ///
    /// - Parameter requestID: The value of ``ControlHeader/idempotencyKey``; `nil` without one.
    func take(
        _ body: [UInt8],
        requestID: String?,
        from caller: Caller,
        on loop: any EventLoop,
        answer: @escaping @Sendable (Result<[UInt8], any Error>) -> Void
    ) {
        let start = ContinuousClock.now
        do {
            let request = try request(body, requestID: requestID, from: caller)
            kiosk.store.scan(request, on: CommitThread { loop.execute($0) }) { result in
                if loop.inEventLoop {
                    give(result, since: start, to: answer)
                } else {
                    loop.execute { give(result, since: start, to: answer) }
                }
            }
        } catch {
            answer(.failure(error))
        }
    }

    private func request(_ body: [UInt8], requestID: String?, from caller: Caller) throws -> ScanRequest {
        try JSONShape.check(body)
        let order = try ScanOrder(plain: body) ?? JSONOrder.decode(ScanOrder.self, from: body)
        let method = try Self.word(order.method, or: EntryMethod.scan, key: "method")
        if let witness = order.witness {
            guard method == .paper else { throw LocalProblem.invalid("\"witness\" goes with the method paper") }
            try LocalProblem.checkName(witness, key: "witness")
        }
        return ScanRequest(
            requestID: try RequestID.given(requestID).text,
            input: order.input,
            method: method,
            act: try Self.word(order.act, or: .signed, key: "act"),
            personID: order.person,
            context: try kiosk.recordContext(for: caller, witness: order.witness)
        )
    }

    /// Counts the scan, gives the answer, and then tells everybody else who has to know: whoever scans is the one who waits.
    private func give(
        _ result: Result<ScanResult, KioskStoreError>,
        since start: ContinuousClock.Instant,
        to answer: (Result<[UInt8], any Error>) -> Void
    ) {
        switch result {
        case .failure(let error):
            answer(.failure(error))
        case .success(let result):
            let json = ScanAnswer(result).json
            kiosk.metrics.scanned(outcome: result.outcome.rawValue, seconds: (ContinuousClock.now - start).seconds)
            answer(.success(json))
            if !result.records.isEmpty { kiosk.sync.recordsWaiting() }
            kiosk.events.publish(event: ControlHeader.scanEvent, json: json)
        }
    }

    /// The case that `text` names, or `fallback` when it is absent.
    private static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ text: String?,
        or fallback: Word,
        key: String
    ) throws(LocalProblem) -> Word {
        guard let text else { return fallback }
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw .invalid("\"\(key)\" must be one of: \(known)")
        }
        return word
    }
}
