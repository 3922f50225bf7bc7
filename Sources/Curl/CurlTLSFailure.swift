/// Why a TLS connection was not made. The operator does something else for each.
package enum CurlTLSFailure: String, Sendable, Hashable {
    /// The certificate is not valid at this machine's time: first check the clock, then the certificate.
    case notYetValidOrExpired = "not_yet_valid_or_expired"

    /// A trusted certificate, but for another name: the URL is wrong, or someone answers in HQ's place.
    case wrongHost = "wrong_host"

    /// Not signed by an accepted authority: self-signed, or the CA file is not HQ's.
    case untrusted

    /// The configured CA file cannot be read.
    case unreadableCAFile = "unreadable_ca_file"

    /// No common protocol (below TLS 1.2), or the peer does not speak TLS.
    case other
}
