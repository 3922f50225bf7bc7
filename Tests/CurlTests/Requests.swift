import Curl

extension CurlRequest {
    /// A request to a scripted server: loopback allowed, limits short enough for a test.
    static func test(
        _ server: ScriptedServer,
        _ path: String = "/",
        method: String = "GET",
        headers: [(String, String)] = [],
        body: CurlBody = .none,
        limits: CurlLimits = .test
    ) -> CurlRequest {
        CurlRequest(
            url: server.url(path),
            method: method,
            headers: headers,
            body: body,
            limits: limits,
            tls: CurlTLS(allowsPlainLoopback: true)
        )
    }
}

extension CurlLimits {
    /// 10 s at most, whatever goes wrong.
    static let test = CurlLimits(connectTimeout: .seconds(5), totalTimeout: .seconds(10))
}

/// The typed error of an exchange, or nil when it succeeded.
func refusal(_ request: CurlRequest, by client: CurlClient = CurlClient()) async -> CurlError? {
    do throws(CurlError) {
        _ = try await client.send(request)
        return nil
    } catch {
        return error
    }
}
