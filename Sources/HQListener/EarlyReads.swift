import NIOCore

/// Keeps what a connection brings before its handlers are there, and gives it to them when this one is removed.
///
/// Reading is off until then, but a peer that has closed its side makes the channel read to the end all the same, and into a
/// pipeline without handlers its request would fall unanswered.
final class EarlyReads: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny
    typealias InboundOut = NIOAny

    private var kept: [(ChannelHandlerContext) -> Void] = []

    func channelRead(context: ChannelHandlerContext, data: NIOAny) { kept.append { $0.fireChannelRead(data) } }

    func channelReadComplete(context: ChannelHandlerContext) { kept.append { $0.fireChannelReadComplete() } }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        kept.append { $0.fireUserInboundEventTriggered(event) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { kept.append { $0.fireErrorCaught(error) } }

    func removeHandler(context: ChannelHandlerContext, removalToken: ChannelHandlerContext.RemovalToken) {
        for event in kept { event(context) }
        kept = []
        context.leavePipeline(removalToken: removalToken)
    }
}
