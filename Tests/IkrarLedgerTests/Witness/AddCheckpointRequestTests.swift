import IkrarLedger
import Testing

@Suite("Requests to cosign a checkpoint")
struct AddCheckpointRequestTests {
    /// The example of c2sp.org/tlog-witness.
    static let example = """
        old 20852014
        PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
        jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
        5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
        /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=

        """

    @Test("the specification's example is read and written again to the byte")
    func specification() throws {
        let request = try AddCheckpointRequest(parsing: Array(Self.example.utf8))
        #expect(request.oldSize == 20_852_014)
        #expect(request.proof.count == 4)
        #expect(request.origin == "example.com/behind-the-sofa")
        #expect(request.tree.size == 20_852_163)
        #expect(request.note.signatures.count == 2)
        #expect(request.bytes == Array(Self.example.utf8))
    }

    @Test("a first request has no proof")
    func first() throws {
        let log = try SignerKey.generate(name: "log")
        let checkpoint = try SignedCheckpoint(signing: Checkpoint(origin: "log", tree: .empty), with: log)
        let request = AddCheckpointRequest(oldSize: 0, proof: [], checkpoint: checkpoint)
        #expect(request.bytes == Array("old 0\n\n".utf8) + checkpoint.bytes)
        #expect(try AddCheckpointRequest(parsing: request.bytes) == request)
    }

    @Test("extension lines and an empty tree with another root are left to the witness to judge")
    func lenient() throws {
        let log = try SignerKey.generate(name: "log")
        let root = Hash32.sha256([1]).base64
        let note = try SignedNote(signing: Array("log\n0\n\(root)\nextension 1\n".utf8), with: log)
        let request = try AddCheckpointRequest(parsing: Array("old 0\n\n".utf8) + note.bytes)
        #expect(request.tree.size == 0)
        #expect(request.tree.root != .emptyTree)
    }

    @Test(
        "malformed bodies are refused with the line",
        arguments: [
            ("", 1), ("old\n\n", 1), ("old 01\n\n", 1), ("old +1\n\n", 1), ("old  1\n\n", 1), ("OLD 1\n\n", 1),
            ("old 9223372036854775808\n\n", 1), ("old 1\r\n\r\n", 1), ("old 1", 1), ("old 1\n", 2),
            ("old 1\nabc\n\n", 2), ("old 1\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkax=\n\n", 2),
        ]
    )
    func malformed(body: String, line: Int) {
        do throws(LedgerError) {
            _ = try AddCheckpointRequest(parsing: Array(body.utf8))
            Issue.record("accepted")
        } catch {
            guard case .malformed(line, _) = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test("64 lines of proof and a body beyond the limit are refused")
    func limits() throws {
        let hash = Hash32.sha256([]).base64 + "\n"
        let start = try #require(Self.example.firstRange(of: "example.com")).lowerBound
        let tail = Self.example[start...]
        let most = "old 1\n" + String(repeating: hash, count: 63) + "\n" + tail
        #expect(try AddCheckpointRequest(parsing: Array(most.utf8)).proof.count == 63)
        let more = "old 1\n" + String(repeating: hash, count: 64) + "\n" + tail
        #expect(throws: LedgerError.self) { try AddCheckpointRequest(parsing: Array(more.utf8)) }
        let endless = [UInt8](repeating: 0x41, count: AddCheckpointRequest.maximumBytes + 1)
        #expect(throws: LedgerError.self) { try AddCheckpointRequest(parsing: endless) }
    }
}
