import Testing

@testable import KioskSync

@Suite struct HQAddressTests {
    @Test func `takes a scheme and an authority`() {
        #expect(HQAddress(parsing: "https://hq.example.go.id")?.authority == "hq.example.go.id")
        #expect(HQAddress(parsing: "https://hq.example.go.id:8443/")?.url == "https://hq.example.go.id:8443")
        #expect(HQAddress(parsing: "http://[::1]:8080")?.authority == "[::1]:8080")
    }

    @Test(arguments: [
        "", "hq.example", "https://", "https:///", "https://hq/path", "https://hq?x", "https://hq#x", "https://a@hq",
        "ftp://hq", "https://h q", "https://hq\r\n", "https://hé",
    ])
    func `takes nothing more`(text: String) {
        #expect(HQAddress(parsing: text) == nil)
    }
}
