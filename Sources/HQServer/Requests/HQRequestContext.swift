import Hummingbird
import NIOCore

/// What a request brings beside itself: where it came from.
struct HQRequestContext: RequestContext {
    /// Hummingbird's own.
    var coreContext: CoreRequestContextStorage
    /// The peer's address without port; empty when it has none, as in tests without a socket.
    let remoteAddress: String

    /// The context of a request on `source`'s connection.
    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
