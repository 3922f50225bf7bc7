import IkrarLedger
import IkrarWire
import Testing

@Suite("Enrolment proofs")
struct EnrolmentProofTests {
    private let key: SignerKey
    private let transport: SignerKey
    private let log: SignerKey
    private let challenge = "c2hvcnQgYW5kIGZyZXNo"

    init() throws {
        key = try SignerKey(name: "ikrar.example/k/3374-991/1", seed: [UInt8](repeating: 1, count: 32))
        transport = try SignerKey(name: "ikrar.example/t/3374-991/1", seed: [UInt8](repeating: 2, count: 32))
        log = try SignerKey(name: "ikrar.example/log", seed: [UInt8](repeating: 3, count: 32))
    }

    @Test("signs the documented text")
    func text() throws {
        let proof = try EnrolmentProof.make(challenge: challenge, key: key, transportKey: transport.verifierKey)
        let text = "ikrar/enrolment/v1\n\(challenge)\n\(key.verifierKey.text)\n\(transport.verifierKey.text)\n"
        #expect(proof == CanonicalBase64.encode(try key.signature(for: Array(text.utf8))))
    }

    @Test("holds for its challenge, key and transport key, and for no other")
    func validity() throws {
        let proof = try #require(
            try EnrolmentProof.make(challenge: challenge, key: key, transportKey: transport.verifierKey)
        )
        func isValid(_ challenge: String, _ key: SignerKey, _ transport: SignerKey) -> Bool {
            EnrolmentProof.isValid(
                proof,
                challenge: challenge,
                key: key.verifierKey,
                transportKey: transport.verifierKey
            )
        }
        #expect(isValid(challenge, key, transport))
        #expect(!isValid(challenge + "x", key, transport))
        #expect(!isValid(challenge, transport, transport))
        #expect(!isValid(challenge, key, key))
        #expect(
            !EnrolmentProof.isValid("", challenge: challenge, key: key.verifierKey, transportKey: transport.verifierKey)
        )
    }

    @Test("lets HQ's log key vouch for the answer")
    func answer() throws {
        let proof = try #require(
            try EnrolmentProof.makeAnswer(
                challenge: challenge,
                signer: key.name,
                transportKey: transport.verifierKey,
                bundleKey: "bundle",
                logKey: log
            )
        )
        func isValid(signer: String, bundleKey: String = "bundle", logKey: SignerKey) -> Bool {
            EnrolmentProof.isValidAnswer(
                proof,
                challenge: challenge,
                signer: signer,
                transportKey: transport.verifierKey,
                bundleKey: bundleKey,
                logKey: logKey.verifierKey
            )
        }
        #expect(isValid(signer: key.name, logKey: log))
        #expect(!isValid(signer: "other", logKey: log))
        #expect(!isValid(signer: key.name, bundleKey: "other", logKey: log))
        #expect(!isValid(signer: key.name, logKey: key))
    }

    @Test("refuses challenges that could be read as more than a line", arguments: ["", "a b", "a\nb", "caf\u{E9}"])
    func challenges(challenge: String) throws {
        #expect(try EnrolmentProof.make(challenge: challenge, key: key, transportKey: transport.verifierKey) == nil)
    }
}
