import Curl
import Testing

@Suite struct RequestCheckTests {
    @Test(arguments: ["http://example.com/", "http://127.0.0.1.example.com/", "http://10.0.0.1/", "http://[::2]/"])
    func `refuses plain HTTP beyond loopback`(url: String) async {
        let request = CurlRequest(url: url, tls: CurlTLS(allowsPlainLoopback: true))
        guard case .plainHTTPRefused = await refusal(request) else {
            Issue.record("\(url) was not refused")
            return
        }
    }

    @Test(arguments: ["http://127.0.0.1:1/", "http://localhost:1/", "http://[::1]:1/", "http://0x7f.1:1/"])
    func `reaches loopback in plain HTTP only when allowed`(url: String) async {
        guard case .plainHTTPRefused = await refusal(CurlRequest(url: url)) else {
            Issue.record("\(url) was not refused")
            return
        }
        let allowed = CurlRequest(url: url, limits: .test, tls: CurlTLS(allowsPlainLoopback: true))
        guard case .cannotConnect = await refusal(allowed) else {
            Issue.record("\(url) was refused although allowed")
            return
        }
    }

    @Test(arguments: [
        "", "example.com", "ftp://example.com/", "file:///etc/passwd", "https://", "https://a b/", "https://x\r\ny/",
        "https://user:secret@example.com/", "ftp://user:secret@example.com/",
    ])
    func `refuses a URL that is not plainly http or https, and shows no password`(url: String) async {
        let error = await refusal(CurlRequest(url: url))
        guard case .invalidURL(let shown)? = error else {
            Issue.record("\(url) gave \(String(describing: error))")
            return
        }
        #expect(!shown.contains("secret"))
    }

    @Test(arguments: [
        ("X", "a\r\nEvil: 1"), ("X", "a\nb"), ("X", "a\rb"), ("X", "a\0b"), ("X Y", "a"), ("X:", "a"), ("", "a"),
    ])
    func `refuses a field that could become two`(name: String, value: String) async {
        let request = CurlRequest(url: "https://localhost:1/", headers: [(name, value)])
        #expect(await refusal(request) == .invalidHeader(name))
    }

    @Test func `refuses a method that is no token`() async {
        #expect(await refusal(CurlRequest(url: "https://localhost:1/", method: "GET /x")) == .invalidHeader("(method)"))
    }

    @Test func `names the file it cannot read`() async {
        let missing = CurlRequest(url: "https://localhost:1/", method: "POST", body: .file(path: "/nonexistent/x"))
        #expect(await refusal(missing) == .unreadableFile(path: "/nonexistent/x", errno: 2))
        let directory = CurlRequest(url: "https://localhost:1/", method: "POST", body: .file(path: "/"))
        #expect(await refusal(directory) == .unreadableFile(path: "/", errno: 22))
    }
}
