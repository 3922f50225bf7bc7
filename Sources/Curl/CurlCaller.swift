import CCurl
import Synchronization

/// HTTP over libcurl on the thread that asks, which waits meanwhile: for a program that has nothing else to do. It starts
/// no thread, and that and the way back from it are a good part of what a single request costs.
///
/// Otherwise as ``CurlClient``: keeps connections, follows no redirect, reads no environment variable.
package final class CurlCaller: Sendable {
    /// The handle is freed with the caller, when nobody can be using it any more.
    private struct MultiHandle: @unchecked Sendable {
        let pointer: UnsafeMutableRawPointer
    }

    /// How long to wait in one go when libcurl has no timer of its own.
    private static let waitMaxMilliseconds: Int32 = 60_000

    private let multi = Mutex<MultiHandle?>(nil)

    /// Makes a caller. Nothing is opened yet.
    package init() {}

    deinit {
        multi.withLock { multi in
            if let multi { curl_multi_cleanup(multi.pointer) }
        }
    }

    /// Sends a request and collects the answer, whatever its status. Only the request's limits end the wait. One request
    /// at a time: another thread's waits for its turn.
    package func send(_ request: CurlRequest) throws(CurlError) -> CurlResponse {
        let sink = WaitingSink(limitBytes: request.limits.responseBodyMax)
        let transfer = try CurlTransfer(request, sink: sink)
        let result = multi.withLock { multi -> Result<CurlResponse, CurlError> in
            if multi == nil { multi = curl_multi_init().map(MultiHandle.init) }
            guard let pointer = multi?.pointer else {
                return .failure(
                    .other(code: Int32(bitPattern: CURLE_OUT_OF_MEMORY.rawValue), detail: "no multi handle")
                )
            }
            Self.run(transfer, on: pointer)
            return sink.result ?? .failure(.truncated("no end"))
        }
        return try result.get()
    }

    /// Drives the transfer to its end.
    private static func run(_ transfer: CurlTransfer, on multi: UnsafeMutableRawPointer) {
        var code = curl_multi_add_handle(multi, transfer.easy)
        defer { curl_multi_remove_handle(multi, transfer.easy) }
        while code == CURLM_OK {
            var running: Int32 = 0
            code = curl_multi_perform(multi, &running)
            var queued: Int32 = 0
            if let message = curl_multi_info_read(multi, &queued), message.pointee.msg == CURLMSG_DONE {
                return transfer.finish(code: message.pointee.data.result)
            }
            if code == CURLM_OK { code = curl_multi_poll(multi, nil, 0, waitMaxMilliseconds, nil) }
        }
        transfer.finish(.other(code: code.rawValue, detail: String(cString: curl_multi_strerror(code))))
    }
}
