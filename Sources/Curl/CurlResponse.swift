/// A whole answer: everything arrived and every limit was kept. It says nothing about WHO answered; a captive portal
/// answers too.
package struct CurlResponse: Sendable, Equatable {
    /// Final status code, 200…999. Redirects are never followed, so 3xx arrive here.
    package let status: Int

    /// Fields of the final answer, without those of interim answers and trailers.
    package let headers: CurlHeaders

    /// Body bytes as sent, not decoded.
    package let body: [UInt8]

    /// Makes an answer from its parts.
    package init(status: Int, headers: CurlHeaders, body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
