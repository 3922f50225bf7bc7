import Curl
import Testing

/// Fault 25: nothing is sent to a peer that cannot prove who it is, and the cause has a name.
@Suite struct TLSTests {
    @Test func `trusts a certificate of the configured authority`() async throws {
        try await withTemporaryDirectory { directory in
            let authority = try TestAuthority(directory: directory)
            let server = try TLSServer(try authority.issue("good", host: "localhost"))
            let request = CurlRequest(
                url: "https://localhost:\(server.port)/",
                limits: .test,
                tls: CurlTLS(caFile: authority.certificate)
            )
            #expect(try await CurlClient().send(request).status == 200)
        }
    }

    @Test func `names each cause of distrust`() async throws {
        try await withTemporaryDirectory { directory in
            let authority = try TestAuthority(directory: directory)
            let stranger = try TestAuthority(directory: directory, name: "stranger")
            let good = try authority.issue("good", host: "localhost")
            let cases: [(TestCertificate, String, [String], CurlTLSFailure)] = [
                (
                    try authority.issue("expired", host: "localhost", days: -1), authority.certificate, [],
                    .notYetValidOrExpired
                ),
                (try authority.issue("elsewhere", host: "elsewhere.invalid"), authority.certificate, [], .wrongHost),
                (try stranger.issue("unknown", host: "localhost"), authority.certificate, [], .untrusted),
                (good, directory + "/missing.pem", [], .unreadableCAFile),
                (good, authority.certificate, ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"], .other),
            ]
            for (certificate, caFile, options, expected) in cases {
                let server = try TLSServer(certificate, options: options)
                let request = CurlRequest(
                    url: "https://localhost:\(server.port)/",
                    limits: .test,
                    tls: CurlTLS(caFile: caFile)
                )
                let error = await refusal(request)
                guard case .tls(reason: expected, _)? = error else {
                    Issue.record("\(expected) expected, got \(String(describing: error))")
                    continue
                }
            }
        }
    }

    @Test func `does not trust a private authority without being told`() async throws {
        try await withTemporaryDirectory { directory in
            let authority = try TestAuthority(directory: directory)
            let server = try TLSServer(try authority.issue("good", host: "localhost"))
            let error = await refusal(CurlRequest(url: "https://localhost:\(server.port)/", limits: .test))
            guard case .tls(reason: .untrusted, _)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test func `a peer without TLS gets no request`() async throws {
        let server = try ScriptedServer { connection in
            connection.answer("<html>sign in</html>")
            connection.peerLeaves(withinMilliseconds: 60_000)
        }
        let error = await refusal(CurlRequest(url: "https://127.0.0.1:\(server.port)/", limits: .test))
        guard case .tls(reason: .other, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
