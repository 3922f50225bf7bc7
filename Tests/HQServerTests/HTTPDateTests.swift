import Testing

@testable import HQServer

@Test(
    "writes dates as HTTP does",
    arguments: [(784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT")]
)
func httpDate(seconds: Int64, text: String) {
    #expect(HTTPDate.text(unixSeconds: seconds) == text)
}
