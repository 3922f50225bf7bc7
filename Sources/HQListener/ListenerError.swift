/// Why a server cannot start.
package enum ListenerError: Error, Hashable, Sendable {
    /// Plain HTTP is for loopback addresses only: give a certificate, or listen on 127.0.0.1 behind a proxy.
    case plainHTTPOutsideLoopback(host: String)
    /// The certificate or its key cannot be used.
    case certificate(path: String, detail: String)
    /// The address is taken, not ours, or not permitted.
    case cannotListen(host: String, port: Int, detail: String)
}
