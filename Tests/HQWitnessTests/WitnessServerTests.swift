import Foundation
import HQListener
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IkrarLedger
import Logging
import NIOCore
import Testing

@testable import HQWitness

@Suite("A witness's HTTP interface")
struct WitnessServerTests {
    private func test(
        _ witness: TestWitness,
        _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let address = try #require(ListenAddress(parsing: "127.0.0.1:0"))
        let server = WitnessServer(
            store: witness.store,
            configuration: try ListenerConfiguration(address: address, tls: nil),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: { TestWitness.now },
            onListening: { _ in },
            onDiskFailure: {}
        )
        try await server.application().test(.router) { try await body($0) }
    }

    @Test("answers each case with the status, type and body of the specification")
    func statuses() async throws {
        try await TestWitness.with { witness in
            let log = witness.log
            let fork = try TestLog(fork: 1, forkedAt: 3)
            let other = try TestLog(origin: "other.example")
            let stranger = try SignedCheckpoint(
                signing: Checkpoint(origin: log.origin, tree: log.head(9)),
                with: SignerKey.generate(name: log.origin)
            )
            let cases: [(body: [UInt8], status: HTTPResponse.Status, type: String, text: String?)] = [
                (try log.body(0, 5), .ok, "text/plain; charset=utf-8", nil),
                (try log.body(0, 9), .conflict, "text/x.tlog.size", "5\n"),
                (try log.body(5, 9), .ok, "text/plain; charset=utf-8", nil),
                (try fork.body(9, 9), .unprocessableContent, "text/plain; charset=utf-8", "split_view\n"),
                (try fork.body(9, 12), .unprocessableContent, "text/plain; charset=utf-8", "proof\n"),
                (try other.body(0, 5), .notFound, "text/plain; charset=utf-8", nil),
                (
                    AddCheckpointRequest(oldSize: 9, proof: [], checkpoint: stranger).bytes, .forbidden,
                    "text/plain; charset=utf-8", nil
                ),
                (
                    AddCheckpointRequest(oldSize: 9, proof: [], checkpoint: try log.checkpoint(5)).bytes, .badRequest,
                    "text/plain; charset=utf-8", nil
                ),
                (Array("old 9\n".utf8), .badRequest, "text/plain; charset=utf-8", nil),
                ([], .badRequest, "text/plain; charset=utf-8", nil),
                (
                    [UInt8](repeating: 0x41, count: WitnessLimit.bodyBytesMax + 1), .contentTooLarge,
                    "text/plain; charset=utf-8", nil
                ),
            ]
            try await test(witness) { client in
                for (index, expected) in cases.enumerated() {
                    try await client.execute(
                        uri: "/add-checkpoint",
                        method: .post,
                        body: ByteBuffer(bytes: expected.body)
                    ) { response in
                        #expect(response.status == expected.status, "\(index)")
                        #expect(response.headers[.contentType] == expected.type, "\(index)")
                        if let text = expected.text { #expect(String(buffer: response.body) == text, "\(index)") }
                    }
                }
                try await client.execute(uri: "/add-checkpoint", method: .get) { response in
                    #expect(response.status == .notFound || response.status == .methodNotAllowed)
                }
            }
        }
    }

    @Test("gives a line that cosigns the checkpoint it was sent")
    func line() async throws {
        try await TestWitness.with { witness in
            let checkpoint = try witness.log.checkpoint(5)
            let key = witness.store.key
            let body = ByteBuffer(bytes: try witness.log.body(0, 5))
            try await test(witness) { client in
                try await client.execute(uri: "/add-checkpoint", method: .post, body: body) { response in
                    // As the specification proposes: the answer behind the checkpoint is a note.
                    let note = try SignedCheckpoint(
                        parsing: checkpoint.bytes + Array(response.body.readableBytesView)
                    )
                    #expect(try note.cosignature(by: key)?.time == UInt64(TestWitness.now))
                }
            }
        }
    }

    @Test("shows monitors the newest checkpoint of each log under its origin's hash")
    func monitors() async throws {
        try await TestWitness.with { witness in
            let path = "/\(WitnessDirectory.hash(of: witness.log.origin))/checkpoint"
            try await test(witness) { client in
                try await client.execute(uri: path, method: .get) { #expect($0.status == .notFound) }
            }
            let signed = try witness.cosign(0, 5)
            try await test(witness) { client in
                try await client.execute(uri: path, method: .get) { response in
                    #expect(response.status == .ok)
                    #expect(Array(response.body.readableBytesView) == signed.bytes)
                }
                try await client.execute(uri: "/../witness.skey/checkpoint", method: .get) { response in
                    #expect(response.status == .notFound || response.status == .badRequest)
                }
            }
        }
    }

    @Test("answers 503 and no signature while its store is an older copy")
    func behind() async throws {
        try await TestWitness.with { witness in
            _ = try witness.cosign(0, 5)
            let old = try Data(contentsOf: URL(fileURLWithPath: witness.files.checkpoint))
            _ = try witness.cosign(5, 9)
            try old.write(to: URL(fileURLWithPath: witness.files.checkpoint))
            let body = ByteBuffer(bytes: try witness.log.body(5, 9))
            try await test(witness) { client in
                try await client.execute(uri: "/add-checkpoint", method: .post, body: body) { response in
                    #expect(response.status == .serviceUnavailable)
                    #expect(!String(buffer: response.body).contains("—"))
                }
            }
        }
    }
}
