import HTTPTypes
import KioskControl
import Logging
import NIOCore
import NIOHTTPTypes

/// Answers `POST /v1/scans` in the pipeline of its connection; all other requests go on to Hummingbird.
///
/// Scans are what a kiosk does all day, and the way of a request through Hummingbird's streams, tasks, middleware and router
/// takes longer than the record's signatures, statements and half of its sync together. Here a scan is read, committed and
/// answered by one thread without any task. One per connection, behind ``ConnectionGuard``, which sees to it that a
/// connection has one request at a time.
final class ScanHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundOut = HTTPResponsePart

    private enum Exchange {
        /// What comes in is not a scan's.
        case none
        /// A scan's body comes in.
        case reading(HTTPRequest, [UInt8])
        /// The answer is being made.
        case answering(HTTPRequest)
        /// The answer was given before the end of the body, whose rest is dropped.
        case dropping
    }

    private let desk: ScanDesk
    private let caller: @Sendable (any Channel) -> Caller
    private let reporter: ProblemReporter
    private let logger: Logger
    private var exchange = Exchange.none
    /// Events that would make Hummingbird end the connection, kept until the scan is answered.
    private var kept: [(ChannelHandlerContext) -> Void] = []

    /// A handler whose callers are found by `caller`.
    init(
        desk: ScanDesk,
        reporter: ProblemReporter,
        logger: Logger,
        caller: @escaping @Sendable (any Channel) -> Caller
    ) {
        self.desk = desk
        self.reporter = reporter
        self.logger = logger
        self.caller = caller
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch (exchange, unwrapInboundIn(data)) {
        case (.none, .head(let head)) where Self.isScan(head):
            begin(head, context: context)
        case (.none, _):
            context.fireChannelRead(data)
        case (.reading(let head, var body), .body(let chunk)):
            // Appended where it lies: two owners would copy the body for each chunk.
            exchange = .none
            body.append(contentsOf: chunk.readableBytesView)
            exchange = .reading(head, body)
            if body.count > ControlLimit.orderBytesMax {
                refuse(LocalProblem.tooLarge(ControlLimit.orderBytesMax), head, context: context)
            }
        case (.reading(let head, let body), .end):
            take(head, body, context: context)
        case (.dropping, .end):
            end(context: context)
        case (.reading, .head), (.answering, _), (.dropping, _):
            break
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .none = exchange { return context.fireUserInboundEventTriggered(event) }
        kept.append { $0.fireUserInboundEventTriggered(event) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch exchange {
        case .none:
            context.fireErrorCaught(error)
        case .reading(let head, _) where error is RequestTimeout:
            refuse(error, head, context: context)
        case .reading:
            // Broken HTTP: Hummingbird says so and ends the connection.
            end(context: context)
            context.fireErrorCaught(error)
        case .answering:
            kept.append { $0.fireErrorCaught(error) }
        case .dropping:
            context.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        exchange = .none
        context.fireChannelInactive()
    }
}

extension ScanHandler {
    private static let requestIDField = HTTPField.Name(ControlHeader.idempotencyKey)
    private static let path = Array(ControlPath.scans.utf8)

    private static func isScan(_ head: HTTPRequest) -> Bool {
        guard head.method == .post, let path = head.path?.utf8 else { return false }
        return path.prefix { $0 != UInt8(ascii: "?") }.elementsEqual(Self.path)
    }

    private func begin(_ head: HTTPRequest, context: ChannelHandlerContext) {
        exchange = .reading(head, [])
        if caller(context.channel).role < .operator {
            refuse(LocalProblem.forbidden(below: .operator), head, context: context)
        } else if let length = head.headerFields[.contentLength].flatMap({ Int($0) }),
            length > ControlLimit.orderBytesMax
        {
            refuse(LocalProblem.tooLarge(ControlLimit.orderBytesMax), head, context: context)
        }
    }

    private func take(_ head: HTTPRequest, _ body: [UInt8], context: ChannelHandlerContext) {
        exchange = .answering(head)
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        desk.take(
            body,
            requestID: Self.requestIDField.flatMap { head.headerFields[$0] },
            from: caller(context.channel),
            on: context.eventLoop
        ) { result in
            let (handler, context) = bound.value
            handler.answer(result, context: context)
        }
    }

    private func answer(_ result: Result<[UInt8], any Error>, context: ChannelHandlerContext) {
        // The caller may be gone; the record stays.
        guard case .answering(let head) = exchange else { return }
        switch result {
        case .success(let json):
            write(.ok, ControlHeader.json, json, isLast: Self.asksToClose(head), context: context)
            end(context: context)
        case .failure(let error):
            refuse(error, head, context: context)
        }
    }

    private func refuse(_ error: any Error, _ head: HTTPRequest, context: ChannelHandlerContext) {
        let isComplete = if case .answering = exchange { true } else { false }
        let problem = reporter.report(error, logger: logger)
        let status = HTTPResponse.Status(code: problem.status)
        do {
            write(
                status,
                ControlHeader.problem,
                try ControlJSON.encode(problem),
                isLast: problem.endsConnection || Self.asksToClose(head),
                context: context
            )
        } catch {
            logger.error("a problem has no JSON", metadata: ["code": "\(problem.code.rawValue)"])
            context.close(promise: nil)
        }
        if isComplete { end(context: context) } else { exchange = .dropping }
    }

    private func write(
        _ status: HTTPResponse.Status,
        _ contentType: String,
        _ body: [UInt8],
        isLast: Bool,
        context: ChannelHandlerContext
    ) {
        var head = HTTPResponse(
            status: status,
            headerFields: [.contentType: contentType, .contentLength: String(body.count)]
        )
        if isLast { head.headerFields[.connection] = "close" }
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    /// The exchange is over: the next request may be anybody's, and what was kept goes on.
    private func end(context: ChannelHandlerContext) {
        exchange = .none
        defer { kept = [] }
        for event in kept { event(context) }
    }

    private static func asksToClose(_ head: HTTPRequest) -> Bool { head.headerFields[.connection] == "close" }
}
