/// HTTP over libcurl. Keeps connections between requests; one thread, started by the first request, drives them all.
///
/// Never follows a redirect, reads no environment variable, no .netrc and no cookie, and uses no proxy.
package final class CurlClient: Sendable {
    private let engine = CurlEngine()

    /// Makes a client. Nothing is started yet.
    package init() {}

    deinit {
        engine.shutDown()
    }

    /// Sends a request and collects the answer, whatever its status. Cancelling the task ends the exchange at once.
    package func send(_ request: CurlRequest) async throws(CurlError) -> CurlResponse {
        let sink = WholeBodySink(limitBytes: request.limits.responseBodyMax)
        let transfer = try CurlTransfer(request, sink: sink)
        let result = await withTaskCancellationHandler {
            engine.start(transfer)
            return await sink.response()
        } onCancel: {
            engine.cancel(transfer)
        }
        return try result.get()
    }

    /// Sends a request and returns once the answer's head is there; the body is then read from the stream.
    /// `CurlLimits.stream` fits: the usual limits would cut off a silent peer.
    package func stream(_ request: CurlRequest) async throws(CurlError) -> CurlStream {
        let sink = StreamSink()
        let transfer = try CurlTransfer(request, sink: sink)
        let result = await withTaskCancellationHandler {
            engine.start(transfer)
            return await sink.head()
        } onCancel: {
            engine.cancel(transfer)
        }
        return CurlStream(head: try result.get(), transfer: transfer, sink: sink, engine: engine)
    }

    /// Ends every exchange with `CurlError.shutDown` and closes the connections. Later requests fail the same way.
    package func shutDown() {
        engine.shutDown()
    }
}
