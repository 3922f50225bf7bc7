import IkrarVerification
import Testing

@Suite("Logs in a folder")
struct LogFolderTests {
    @Test("says what cannot be read")
    func errors() {
        #expect(LogSourceError.tooLong(path: "checkpoint", limit: 5).description == "checkpoint is longer than 5 bytes")
    }
}
