import Curl
import IkrarLedger
import Testing

@testable import HQServer

@Suite("What a witness's answer means")
struct WitnessDialogueTests {
    let witness: CosigningKey
    let checkpoint: SignedCheckpoint

    init() throws {
        witness = try CosigningKey(name: "witness.example/w1", seed: [UInt8](repeating: 5, count: 32))
        let tree = TreeHead(size: 9, root: .sha256([9]))
        checkpoint = try SignedCheckpoint(
            signing: Checkpoint(origin: "log.example", tree: tree),
            with: SignerKey(name: "log.example", seed: [UInt8](repeating: 6, count: 32))
        )
    }

    private func dialogue() -> WitnessDialogue { WitnessDialogue(checkpoint, key: witness.cosignerKey) }

    private func answer(_ status: Int, _ body: String, type: String = "text/plain") -> CurlResponse {
        CurlResponse(
            status: status,
            headers: CurlHeaders([.init(name: "Content-Type", value: type)]),
            body: Array(body.utf8)
        )
    }

    private func line(by key: CosigningKey, over text: [UInt8]) throws -> NoteSignature {
        try Cosignature(signing: text, at: 1_700_000_000, with: key).line(by: key.cosignerKey)
    }

    @Test("a true cosignature ends it, among lines of strangers too")
    func cosigned() throws {
        let own = try line(by: witness, over: checkpoint.note.text)
        let stranger = try line(by: .generate(name: "stranger"), over: checkpoint.note.text)
        let body = String(decoding: stranger.line + own.line, as: UTF8.self)
        var dialogue = dialogue()
        #expect(dialogue.begin(knownSize: 0) == .ask(oldSize: 0))
        #expect(dialogue.next(after: answer(200, body)) == .cosigned(own))
    }

    @Test("a 409 with a size is answered with the proof from there, three times at most")
    func conflict() {
        var dialogue = dialogue()
        #expect(dialogue.begin(knownSize: 4) == .ask(oldSize: 4))
        let conflict = answer(409, "7\n", type: "text/x.tlog.size")
        #expect(dialogue.next(after: conflict) == .ask(oldSize: 7))
        #expect(dialogue.next(after: conflict) == .ask(oldSize: 7))
        #expect(
            dialogue.next(after: conflict) == .failed(.invalid, detail: "names another size each time")
        )
    }

    @Test("a witness that knows more than this HQ is an alarm, and is never asked to go back")
    func ahead() {
        var dialogue = dialogue()
        #expect(dialogue.begin(knownSize: 12) == .ask(oldSize: 9))
        let step = dialogue.next(after: answer(409, "12\n", type: "text/x.tlog.size"))
        #expect(step == .failed(.ahead, detail: "it has cosigned 12 entries"))
        #expect(WitnessState.ahead.isAlarm && WitnessState.inconsistent.isAlarm)
    }

    @Test(
        "each refusal has its state",
        arguments: [
            (403, WitnessState.untrusted), (404, .unknownLog), (422, .inconsistent), (429, .busy), (500, .busy),
            (503, .busy), (400, .invalid), (302, .invalid), (204, .invalid), (413, .invalid),
        ]
    )
    func refusals(status: Int, state: WitnessState) {
        var dialogue = dialogue()
        #expect(
            dialogue.next(after: answer(status, "because\nmore")) == .failed(state, detail: "HTTP \(status): because")
        )
    }

    @Test(
        "what is no size is none",
        arguments: ["", "7", "07\n", "-7\n", "7 \n", "seven\n", "7\n7\n", "9223372036854775808\n"]
    )
    func noSize(body: String) {
        var dialogue = dialogue()
        let step = dialogue.next(after: answer(409, body, type: "text/x.tlog.size"))
        #expect(step == .failed(.invalid, detail: "409 without a size"))
        #expect(dialogue.next(after: answer(409, "7\n")) == .failed(.invalid, detail: "409 without a size"))
    }

    @Test("a friendly 200 that proves nothing is nothing")
    func friendly() throws {
        let other = try line(by: .generate(name: witness.name), over: checkpoint.note.text)
        let elsewhere = try line(by: witness, over: Array("another text\n".utf8))
        let bodies = [
            "", "ok\n", "<html></html>\n", String(decoding: other.line, as: UTF8.self),
            String(decoding: elsewhere.line, as: UTF8.self),
        ]
        for body in bodies {
            var dialogue = dialogue()
            guard case .failed(.invalid, _) = dialogue.next(after: answer(200, body)) else {
                Issue.record("\(body)")
                continue
            }
        }
    }
}
