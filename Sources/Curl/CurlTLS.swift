/// Whom a request trusts. Certificate and host are always verified; there is no switch to turn that off.
package struct CurlTLS: Sendable, Equatable {
    /// PEM file with the only certificate authorities accepted; nil means the system's.
    package var caFile: String?

    /// Allows `http` to 127.0.0.0/8, ::1 and localhost, for an HQ behind a local proxy and for tests.
    package var allowsPlainLoopback: Bool

    /// Trusts the system's authorities and refuses plain HTTP unless told otherwise.
    package init(caFile: String? = nil, allowsPlainLoopback: Bool = false) {
        self.caFile = caFile
        self.allowsPlainLoopback = allowsPlainLoopback
    }
}
