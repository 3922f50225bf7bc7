import CCurl
import Glibc
import Synchronization

/// One exchange: an easy handle and what its callbacks need.
///
/// `@unchecked Sendable`: made by the caller, handed over once through the engine's lock, and from then on touched by
/// the transfer thread alone; only `isCancelled` is shared.
final class CurlTransfer: @unchecked Sendable {
    let easy: UnsafeMutableRawPointer
    let isCancelled = Atomic(false)

    private let limits: CurlLimits
    private let sink: any CurlSink
    private let upload: UploadFile?
    private let errorText: UnsafeMutablePointer<CChar>
    private var headerList: UnsafeMutablePointer<curl_slist>?
    private var head: ResponseHead
    private var refusal: CurlError?

    init(_ request: CurlRequest, sink: any CurlSink) throws(CurlError) {
        let target = try RequestTarget(request)
        let fields = try HeaderFields(request)
        upload =
            if case .file(let path, let progress) = request.body {
                try UploadFile(path: path, progress: progress)
            } else {
                nil
            }
        guard let easy = curl_easy_init() else {
            throw .other(code: Int32(bitPattern: CURLE_OUT_OF_MEMORY.rawValue), detail: "no easy handle")
        }
        self.easy = easy
        self.sink = sink
        limits = request.limits
        head = ResponseHead(limitBytes: request.limits.responseHeadersMax)
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        // From here on a throw runs deinit, because every stored property is set.
        for line in fields.lines {
            guard let longer = curl_slist_append(headerList, line) else {
                throw .other(code: Int32(bitPattern: CURLE_OUT_OF_MEMORY.rawValue), detail: "header list")
            }
            headerList = longer
        }
        try EasyOptions(easy).apply(request, target: target, headerList: headerList, uploadBytes: upload?.sizeBytes)
        try installCallbacks()
    }

    deinit {
        curl_easy_cleanup(easy)
        curl_slist_free_all(headerList)
        errorText.deallocate()
    }

    /// The transfer ended by itself.
    func finish(code: CURLcode) {
        let text = String(cString: errorText)
        let detail = text.isEmpty ? String(cString: curl_easy_strerror(code)) : text
        if let error = refusal ?? CurlError(code: code, easy: easy, detail: detail, limits: limits) {
            finish(error)
        } else {
            // libcurl is content with a head that ends in the middle of a line.
            finish(head.isComplete ? nil : .truncated("the head is incomplete"))
        }
    }

    /// The transfer is over; nil when the whole answer arrived.
    func finish(_ error: CurlError?) {
        sink.finish(error)
    }

    private func installCallbacks() throws(CurlError) {
        // Unretained: the engine holds the transfer for as long as libcurl can call back.
        let context = Unmanaged.passUnretained(self).toOpaque()
        let options = EasyOptions(easy)
        try options.check(ccurl_set_error_buffer(easy, errorText))
        try options.set(CURLOPT_HEADERFUNCTION, function: headerCallback, context: (CURLOPT_HEADERDATA, context))
        try options.set(CURLOPT_WRITEFUNCTION, function: bodyCallback, context: (CURLOPT_WRITEDATA, context))
        guard upload != nil else { return }
        try options.set(CURLOPT_READFUNCTION, function: uploadCallback, context: (CURLOPT_READDATA, context))
        try options.check(ccurl_set_seek_function(easy, seekCallback))
        try options.check(ccurl_set_context(easy, CURLOPT_SEEKDATA, context))
    }

    fileprivate func receiveHeader(_ line: UnsafeRawBufferPointer) -> Int {
        do {
            let wasComplete = head.isComplete
            try head.consume(line)
            if head.isComplete, !wasComplete { sink.begin(status: head.status, headers: head.headers) }
            return line.count
        } catch {
            refusal = error
            return Self.abort
        }
    }

    fileprivate func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Int {
        switch sink.accept(bytes) {
        case .taken: return bytes.count
        case .later: return ccurl_write_pause()
        case .refused(let error):
            refusal = error
            return Self.abort
        }
    }

    fileprivate func sendBody(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        upload?.read(into: buffer) ?? ccurl_read_abort()
    }

    fileprivate func seekBody(_ offset: curl_off_t) -> Int32 {
        upload?.seek(to: Int64(offset)) == true ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL
    }

    /// Any count but the offered one ends the transfer; libcurl never offers -1 bytes.
    private static let abort = -1
}

private func transfer(_ context: UnsafeMutableRawPointer?) -> CurlTransfer? {
    context.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
}

private let headerCallback: curl_write_callback = { bytes, size, count, context in
    transfer(context)?.receiveHeader(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
}

private let bodyCallback: curl_write_callback = { bytes, size, count, context in
    transfer(context)?.receiveBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
}

private let uploadCallback: curl_write_callback = { bytes, size, count, context in
    transfer(context)?.sendBody(UnsafeMutableRawBufferPointer(start: bytes, count: size * count)) ?? ccurl_read_abort()
}

private let seekCallback: curl_seek_callback = { context, offset, origin in
    // libcurl 7.88 only ever seeks from the start.
    guard origin == SEEK_SET else { return CURL_SEEKFUNC_CANTSEEK }
    return transfer(context)?.seekBody(offset) ?? CURL_SEEKFUNC_FAIL
}
