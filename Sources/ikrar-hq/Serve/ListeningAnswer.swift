import HQListener

/// The line of JSON that says where the server listens.
struct ListeningAnswer: Encodable {
    /// For `ikrar enrol --url`.
    let url: String
    /// The port.
    let port: Int

    /// Where a server with this configuration listens, on `port`.
    init(configuration: ListenerConfiguration, port: Int) {
        url = configuration.url(port: port)
        self.port = port
    }
}
