import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Admits a connection, remembers who is at its other end, and ends it when it takes too long. One per connection, in
/// its pipeline between the HTTP codec and Hummingbird, and added once the connection stands.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let registry: ConnectionRegistry
    private var machine = ConnectionMachine()
    private var deadline = ConnectionDeadline()
    private var alarm: Scheduled<Void>?

    init(registry: ConnectionRegistry) { self.registry = registry }

    func handlerAdded(context: ChannelHandlerContext) {
        guard context.channel.isActive, registry.admit(context.channel, peer: Self.peer(of: context)) else {
            context.close(promise: nil)
            return
        }
        perform(machine.connected(), context: context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        alarm?.cancel()
        registry.remove(context.channel)
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            let isRoster = head.path?.hasPrefix(LocalPath.rosterUploadPrefix) == true
            let timeout = isRoster ? ConnectionLimit.rosterBodyTimeout : ConnectionLimit.bodyTimeout
            let action = machine.receivedHead(bodyTimeout: timeout)
            perform(action, context: context)
            if action == .close { return }
        case .body:
            break
        case .end:
            perform(machine.receivedEnd(), context: context)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            machine.answering(isLast: head.headerFields[.connection] == "close")
            context.write(data, promise: promise)
        case .body:
            context.write(data, promise: promise)
        case .end:
            let action = machine.answered()
            if action == .close {
                context.writeAndFlush(data, promise: promise)
            } else {
                context.write(data, promise: promise)
            }
            perform(action, context: context)
        }
    }

    private func perform(_ action: ConnectionMachine.Action, context: ChannelHandlerContext) {
        switch action {
        case .none:
            break
        case .wait:
            deadline.clear()
        case .deadline(let duration):
            schedule(duration, context: context)
        case .expire(let duration):
            schedule(duration, context: context)
            context.fireErrorCaught(RequestTimeout())
        case .close:
            alarm?.cancel()
            context.close(promise: nil)
        }
    }

    private func schedule(_ duration: Duration, context: ChannelHandlerContext) {
        let time = NIODeadline.now() + TimeAmount(duration)
        if deadline.move(to: time) { setAlarm(time, context: context) }
    }

    private func setAlarm(_ time: NIODeadline, context: ChannelHandlerContext) {
        alarm?.cancel()
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        alarm = context.eventLoop.scheduleTask(deadline: time) {
            let (handler, context) = bound.value
            handler.alarmRang(context: context)
        }
    }

    private func alarmRang(context: ChannelHandlerContext) {
        switch deadline.ring() {
        case .none: break
        case .again(let time): setAlarm(time, context: context)
        case .due: perform(machine.deadlinePassed(), context: context)
        }
    }

    private static func peer(of context: ChannelHandlerContext) -> Peer? {
        // A socket that is closed already has no peer to ask for; its requests will not be answered either.
        let found = try? context.channel.pipeline.syncOperations.withUnsafeTransportIfAvailable(
            of: NIOBSDSocket.Handle.self
        ) { Peer(descriptor: $0) }
        return found ?? nil
    }
}
