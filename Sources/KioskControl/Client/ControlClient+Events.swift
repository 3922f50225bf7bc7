import Curl

extension ControlClient {
    /// Listens to what happens at the kiosk, on a connection of its own, and returns when the daemon ends it; cancelling the
    /// task ends it too.
    ///
    /// - Parameters:
    ///   - opened: Called once the daemon listens back; what happened before is not told.
    ///   - receive: Called with each event, in order.
    package func listen(
        opened: @Sendable () -> Void,
        receive: @Sendable (ControlEvent) -> Void
    ) async throws(ControlError) {
        let stream = try await eventStream()
        guard stream.status == 200 else { throw await Self.refusal(stream) }
        opened()
        var reader = EventReader()
        do {
            for try await bytes in stream { reader.read(bytes).forEach(receive) }
        } catch {
            throw ControlError(error, socketPath: socketPath, request: nil)
        }
    }

    private func eventStream() async throws(ControlError) -> CurlStream {
        guard socketPath.utf8.count <= ControlLimit.socketPathBytesMax else {
            throw .socketPathTooLong(path: socketPath, bytesMax: ControlLimit.socketPathBytesMax)
        }
        var limits = CurlLimits.stream
        limits.connectTimeout = ControlLimit.connectTimeout
        limits.responseHeadersMax = ControlLimit.headerBytesMax
        let request = CurlRequest(
            url: "http://localhost" + ControlPath.events,
            unixSocketPath: socketPath,
            method: "GET",
            headers: [("Accept", "\(ControlHeader.eventStream), \(ControlHeader.problem)")],
            body: .none,
            limits: limits
        )
        do {
            return try await curl.stream(request)
        } catch {
            throw ControlError(error, socketPath: socketPath, request: nil)
        }
    }

    /// Why the daemon does not let this caller listen.
    private static func refusal(_ stream: CurlStream) async -> ControlError {
        var body: [UInt8] = []
        do {
            for try await bytes in stream where body.count <= ControlLimit.orderBytesMax { body += bytes }
            return .problem(try ControlJSON.decode(ControlProblem.self, from: body))
        } catch {
            return .notTheLocalAPI(request: nil, detail: "events: status \(stream.status)")
        }
    }
}
