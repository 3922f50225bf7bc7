import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// Sets a connection up only once someone handles it.
///
/// Hummingbird sets a connection up when it is accepted and hands it over to be handled. One that is accepted while the
/// server stops is never handled, and what was set up for it then ends the process: `NIOAsyncChannel` traps when it is
/// dropped without having been used. A plain channel may be dropped; it is closed with its event loop.
struct DeferredChannel<Base: ServerChildChannel>: ServerChildChannel {
    /// A connection that nothing is read from yet.
    struct Value: ServerChildChannelValue {
        let channel: any Channel
    }

    private let base: Base

    /// `base`, deferred.
    init(_ base: Base) { self.base = base }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.setOption(.autoRead, value: false).flatMapThrowing {
            try channel.pipeline.syncOperations.addHandler(EarlyReads())
            return Value(channel: channel)
        }
    }

    func handle(value: Value, logger: Logger) async {
        let channel = value.channel
        do {
            let handled = try await channel.eventLoop.flatSubmit { setUp(channel, logger: logger) }.get()
            // Fails when the peer is gone, which the handling of the connection finds out by itself.
            channel.setOption(.autoRead, value: true).whenComplete { _ in }
            await withTaskExecutorPreference(EventLoopTaskExecutor(channel.eventLoop)) {
                await base.handle(value: handled, logger: logger)
            }
        } catch {
            // The peer has gone away already.
            channel.close(promise: nil)
        }
    }

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
