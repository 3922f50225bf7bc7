/// How a server listens.
package struct ListenerConfiguration: Sendable {
    /// Where it listens.
    package let address: ListenAddress
    /// The certificate chain and key; nil for plain HTTP.
    package let tls: TLSFiles?
    /// How long a peer may take.
    package let deadlines: ConnectionDeadlines

    /// A configuration. Plain HTTP beyond this machine is refused: tokens would travel in the open.
    package init(
        address: ListenAddress,
        tls: TLSFiles?,
        deadlines: ConnectionDeadlines = ConnectionDeadlines()
    ) throws(ListenerError) {
        guard tls != nil || address.isLoopback else { throw .plainHTTPOutsideLoopback(host: address.host) }
        self.address = address
        self.tls = tls
        self.deadlines = deadlines
    }

    /// The URL of a server that listens so, on `port`.
    package func url(port: Int) -> String {
        address.url(scheme: tls == nil ? "http" : "https", port: port)
    }
}
