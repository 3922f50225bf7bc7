import HummingbirdTLS
import NIOSSL

/// Loads the server's certificate and key.
enum ServerIdentity {
    /// A TLS configuration for servers, TLS 1.2 and newer, with this chain and key.
    static func load(_ files: TLSFiles) throws(ListenerError) -> TLSConfiguration {
        let chain: [NIOSSLCertificateSource]
        do {
            chain = try NIOSSLCertificate.fromPEMFile(files.certificate).map { .certificate($0) }
        } catch {
            throw .certificate(path: files.certificate, detail: "\(error)")
        }
        guard !chain.isEmpty else { throw .certificate(path: files.certificate, detail: "it holds no certificate") }
        let key: NIOSSLPrivateKey
        do {
            key = try NIOSSLPrivateKey(file: files.key, format: .pem)
        } catch {
            throw .certificate(path: files.key, detail: "\(error)")
        }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain,
            privateKey: .privateKey(key)
        )
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        do {
            // The server would find out only when it starts to listen, and then say no more than that.
            _ = try NIOSSLContext(configuration: configuration)
        } catch {
            throw .certificate(path: files.key, detail: "it is not the key of \(files.certificate) (\(error))")
        }
        return configuration
    }
}
