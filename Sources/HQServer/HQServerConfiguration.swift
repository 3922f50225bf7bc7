/// How HQ's server listens.
package struct HQServerConfiguration: Sendable {
    /// Where it listens.
    package let address: ListenAddress
    /// The certificate chain and key; nil for plain HTTP.
    package let tls: TLSFiles?
    /// How long a peer may take.
    package let deadlines: ConnectionDeadlines

    /// The files of a server's identity, in PEM.
    package struct TLSFiles: Hashable, Sendable {
        /// The certificate, followed by those that signed it.
        package let certificate: String
        /// Its private key.
        package let key: String

        /// The files at these paths.
        package init(certificate: String, key: String) {
            self.certificate = certificate
            self.key = key
        }
    }

    /// A configuration. Plain HTTP beyond this machine is refused: tokens would travel in the open.
    package init(
        address: ListenAddress,
        tls: TLSFiles?,
        deadlines: ConnectionDeadlines = ConnectionDeadlines()
    ) throws(HQServerError) {
        guard tls != nil || address.isLoopback else { throw .plainHTTPOutsideLoopback(host: address.host) }
        self.address = address
        self.tls = tls
        self.deadlines = deadlines
    }
}
