/// An answer whose body is read while it arrives, such as server-sent events. Dropping it ends the transfer.
package final class CurlStream: AsyncSequence, Sendable {
    /// Some bytes of the body, in order, cut wherever the network cut them.
    package typealias Element = [UInt8]

    /// `CurlError`.
    package typealias Failure = CurlError

    /// Final status code of the answer.
    package let status: Int

    /// Fields of the final answer.
    package let headers: CurlHeaders

    private let transfer: CurlTransfer
    private let sink: StreamSink
    private let engine: CurlEngine

    init(head: StreamSink.Head, transfer: CurlTransfer, sink: StreamSink, engine: CurlEngine) {
        self.status = head.status
        self.headers = head.headers
        self.transfer = transfer
        self.sink = sink
        self.engine = engine
    }

    deinit {
        engine.cancel(transfer)
    }

    /// Reads the body; there is one reader.
    package func makeAsyncIterator() -> Iterator {
        Iterator(stream: self)
    }

    /// The one reader of a stream.
    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let stream: CurlStream

        /// The next bytes, or nil when the peer ended the answer properly. Cancelling the task ends the transfer.
        package mutating func next() async throws(CurlError) -> [UInt8]? {
            try await stream.next()
        }

        /// As `next()`; the isolation makes no difference to the transfer.
        package mutating func next(isolation actor: isolated (any Actor)?) async throws(CurlError) -> [UInt8]? {
            try await stream.next()
        }
    }

    /// The next bytes, or nil when the peer ended the answer properly: for the one reader that keeps no iterator. Cancelling
    /// the task ends the transfer.
    package func next() async throws(CurlError) -> [UInt8]? {
        let result = await withTaskCancellationHandler {
            await sink.next { engine.resume(transfer) }
        } onCancel: {
            engine.cancel(transfer)
        }
        return try result.get()
    }
}
