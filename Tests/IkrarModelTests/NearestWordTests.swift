import IkrarModel
import Testing

@Suite struct NearestWordTests {
    @Test(
        arguments: [
            ("titel", "title"), ("log-levle", "log-level"), ("TITLE", "title"), ("title", "title"),
        ]
    )
    func `a slip of the fingers is recognised`(_ typed: String, _ meant: String) {
        #expect(NearestWord.to(typed, among: ["title", "log-level", "site"]) == meant)
    }

    @Test(arguments: ["", "entirely-different", "x"])
    func `what resembles nothing has no nearest word`(_ typed: String) {
        #expect(NearestWord.to(typed, among: ["title", "log-level"]) == nil)
    }

    @Test func `among no words none is nearest`() {
        #expect(NearestWord.to("title", among: []) == nil)
    }
}
