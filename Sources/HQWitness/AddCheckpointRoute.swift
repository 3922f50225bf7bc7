import HTTPTypes
import Hummingbird
import IkrarLedger
import Logging
import NIOCore
import NIOPosix

/// `POST /add-checkpoint`: a log asks for a cosignature.
struct AddCheckpointRoute: Sendable {
    /// Judges and remembers.
    let store: WitnessStore
    /// The log.
    let logger: Logger
    /// The witness's clock, in seconds since 1970.
    let now: @Sendable () -> Int64
    /// Called when an fsync failed.
    let onDiskFailure: @Sendable () -> Void

    /// Adds the route.
    func add(to router: Router<BasicRequestContext>) {
        router.post("/add-checkpoint") { request, _ in
            guard let body = try await bytes(of: request) else {
                return Self.text(.contentTooLarge, "the body passes \(WitnessLimit.bodyBytesMax) bytes\n")
            }
            return await respond(to: body)
        }
    }

    private func respond(to body: [UInt8]) async -> Response {
        let time = now()
        do {
            // Files are read and made durable on a thread that may wait for the disk.
            let answer = try await NIOThreadPool.singleton.runIfActive {
                try store.answer(to: body, now: time) { report($0) }
            }
            return Self.response(to: answer)
        } catch let error as WitnessError {
            logger.error("the witness cannot answer", metadata: ["reason": "\(error)"])
            if error.isSyncFailure { onDiskFailure() }
            var response = Self.text(.serviceUnavailable, "\(Self.reason(error))\n")
            response.headers[.retryAfter] = "\(WitnessLimit.retrySeconds)"
            return response
        } catch {
            logger.error("request failed", metadata: ["error": "\(error)"])
            return Self.text(.internalServerError, "a defect of this program\n")
        }
    }

    private func report(_ evidence: WitnessEvidence) {
        // A log may ask again every few seconds; the alarm is for the first time.
        logger.log(
            level: evidence.isNew ? .critical : .info,
            "a log contradicts what was cosigned",
            metadata: [
                "origin": "\(evidence.origin)", "size": "\(evidence.size)", "reason": "\(evidence.reason)",
                "kept": "\(evidence.path ?? evidence.failure ?? "")",
            ]
        )
    }

    /// What a stranger may know of the witness's own trouble: no path.
    private static func reason(_ error: WitnessError) -> String {
        switch error {
        case .storeBehind: "the witness's memory is an older copy; it cosigns nothing until its operator looks into it"
        default: "the witness cannot answer now"
        }
    }

    private static func response(to answer: WitnessAnswer) -> Response {
        switch answer {
        case .cosigned(let line): text(.ok, String(decoding: line, as: UTF8.self))
        case .malformed(let reason): text(.badRequest, "\(reason)\n")
        case .untrusted: text(.forbidden, "no valid signature by a key of this log\n")
        case .unknownLog: text(.notFound, "this log is not watched\n")
        case .conflict(let size): text(.conflict, "\(size)\n", type: "text/x.tlog.size")
        case .inconsistent(let reason): text(.unprocessableContent, "\(reason)\n")
        }
    }

    private static func text(
        _ status: HTTPResponse.Status,
        _ text: String,
        type: String = "text/plain; charset=utf-8"
    ) -> Response {
        Response(
            status: status,
            headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    /// The whole body, or `nil` when it is too long.
    private func bytes(of request: Request) async throws -> [UInt8]? {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > WitnessLimit.bodyBytesMax {
            return nil
        }
        do {
            return Array(try await request.body.collect(upTo: WitnessLimit.bodyBytesMax).readableBytesView)
        } catch is NIOTooManyBytesError {
            return nil
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            return nil
        }
    }
}
