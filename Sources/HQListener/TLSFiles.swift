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
