import HQServer

/// The line of JSON that says where the server listens.
struct ListeningAnswer: Encodable {
    /// For `ikrar enrol --url`.
    let url: String
    /// The port.
    let port: Int

    /// Where a server with this configuration listens, on `port`.
    init(configuration: HQServerConfiguration, port: Int) {
        url = configuration.address.url(scheme: configuration.tls == nil ? "http" : "https", port: port)
        self.port = port
    }
}
