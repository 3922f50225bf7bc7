import HummingbirdCore
import Logging
import NIOCore

/// A connection with deadlines: wraps the HTTP of a connection and closes it when the peer is too slow.
///
/// It is set up only once someone handles it. Hummingbird sets a connection up when it is accepted, and one that is
/// accepted while the server stops is never handled; what was set up for it would then end the process
/// (`NIOAsyncChannel` traps when it is dropped without having been used). A plain channel may be dropped.
struct DeadlineChannel<Base: ServerChildChannel>: ServerChildChannel {
    /// A connection that nothing is read from yet.
    struct Value: ServerChildChannelValue {
        /// The connection.
        let channel: any Channel
    }

    private let base: Base
    private let deadlines: ConnectionDeadlines

    /// `base` with these deadlines.
    init(_ base: Base, deadlines: ConnectionDeadlines) {
        self.base = base
        self.deadlines = deadlines
    }

    /// Puts the deadlines below HTTP, where a header that never ends is seen too, and waits to be handled.
    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(DeadlineHandler(deadlines))
            try pipeline.addHandler(EarlyReads())
        }.flatMap {
            channel.setOption(.autoRead, value: false)
        }.map {
            Value(channel: channel)
        }
    }

    /// Sets HTTP up and leaves the requests to it.
    func handle(value: Value, logger: Logger) async {
        let channel = value.channel
        do {
            let handled = try await channel.eventLoop.flatSubmit { setUp(channel, logger: logger) }.get()
            // Fails when the peer is gone, which the handling of the connection finds out by itself.
            channel.setOption(.autoRead, value: true).whenComplete { _ in }
            await base.handle(value: handled, logger: logger)
        } catch {
            // The peer has gone away already.
            channel.close(promise: nil)
        }
    }

    /// Sets HTTP up, and gives it what the peer has said meanwhile.
    private func setUp(_ channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
        base.setup(channel: channel, logger: logger).flatMap { value in
            do {
                let pipeline = channel.pipeline.syncOperations
                return pipeline.removeHandler(try pipeline.handler(type: EarlyReads.self)).map { value }
            } catch {
                return channel.eventLoop.makeFailedFuture(error)
            }
        }
    }
}

extension HTTP1Channel.Configuration {
    /// A listener's limits of header fields.
    static var limited: Self {
        Self(
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: ListenerLimit.headerBytesMax,
                maxHeaderListSize: ListenerLimit.headerBytesMax,
                maxHeaderFieldCount: ListenerLimit.headerFieldsMax
            )
        )
    }
}
