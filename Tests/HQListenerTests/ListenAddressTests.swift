import HQListener
import Testing

@Suite("Listen address")
struct ListenAddressTests {
    @Test(
        "reads literal addresses with a port",
        arguments: ["127.0.0.1:0", "[::1]:8443", "localhost:80", "0.0.0.0:65535"]
    )
    func reads(text: String) throws {
        #expect(ListenAddress(parsing: text) != nil)
    }

    @Test("refuses everything else", arguments: ["", ":80", "127.0.0.1", "::1:80", "h:65536", "h:+1", "h:08", "h h:1"])
    func refuses(text: String) {
        #expect(ListenAddress(parsing: text) == nil)
    }

    @Test("lets plain HTTP only to this machine")
    func plainHTTP() throws {
        for text in ["127.0.0.1:0", "127.8.9.1:0", "[::1]:0", "localhost:0"] {
            _ = try ListenerConfiguration(address: try #require(ListenAddress(parsing: text)), tls: nil)
        }
        for text in ["0.0.0.0:0", "192.168.1.1:0", "[::]:0", "127.example.org:0", "hq:0"] {
            let address = try #require(ListenAddress(parsing: text))
            #expect(throws: ListenerError.plainHTTPOutsideLoopback(host: address.host)) {
                try ListenerConfiguration(address: address, tls: nil)
            }
        }
    }
}
