import Hummingbird
import NIOCore

/// What the daemon knows about a request besides its bytes.
struct LocalContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The connection the request came on.
    let channel: any Channel
    /// Who asks. ``CallerMiddleware`` fills it in before any route runs.
    var caller = Caller(peer: nil, role: .visitor)

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }
}
