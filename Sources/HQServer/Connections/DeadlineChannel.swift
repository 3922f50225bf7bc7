import HummingbirdCore
import Logging
import NIOCore

/// A connection with deadlines: wraps the HTTP of a connection and closes it when the peer is too slow.
struct DeadlineChannel<Base: ServerChildChannel>: ServerChildChannel {
    typealias Value = Base.Value

    private let base: Base
    private let deadlines: ConnectionDeadlines

    /// `base` with these deadlines.
    init(_ base: Base, deadlines: ConnectionDeadlines) {
        self.base = base
        self.deadlines = deadlines
    }

    /// Puts the deadlines below HTTP, where a header that never ends is seen too.
    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(DeadlineHandler(deadlines))
        }.flatMap {
            base.setup(channel: channel, logger: logger)
        }
    }

    /// Leaves the requests to the wrapped HTTP.
    func handle(value: Value, logger: Logger) async {
        await base.handle(value: value, logger: logger)
    }
}

extension HTTP1Channel.Configuration {
    /// HQ's limits of header fields.
    static var hq: Self {
        Self(
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: HQServerLimit.headerBytesMax,
                maxHeaderListSize: HQServerLimit.headerBytesMax,
                maxHeaderFieldCount: HQServerLimit.headerFieldsMax
            )
        )
    }
}
