import IkrarLedger
import Testing

@Suite("Chains")
struct ChainTests {
    private let key: SignerKey

    init() throws {
        key = try Sample.kiosk()
    }

    private func record(
        by key: SignerKey? = nil,
        seq: UInt64,
        prev: Hash32,
        seen: TreeHead = .empty
    ) throws -> SignedRecord {
        let key = key ?? self.key
        let header = RecordHeader(by: key.name, seq: seq, prev: prev, seen: seen, time: Sample.time())
        return try SignedRecord(signing: Record(header: header, body: try Sample.define()), with: key)
    }

    @Test("grow by records that follow each other")
    func growth() throws {
        var chain = Chain(key: key.verifierKey)
        let first = try record(seq: 0, prev: .emptyTree)
        try chain.append(first)
        #expect(chain.head == ChainHead(nextSeq: 1, leaf: first.leaf, seen: .empty))
        let second = try record(seq: 1, prev: first.leaf, seen: Sample.seen)
        try chain.append(second)
        #expect(chain.head == ChainHead(nextSeq: 2, leaf: second.leaf, seen: Sample.seen))
    }

    @Test("tell a gap, a repetition and a fork from each other, and stay as they are")
    func refusals() throws {
        var chain = Chain(key: key.verifierKey)
        let first = try record(seq: 0, prev: .emptyTree, seen: Sample.seen)
        try chain.append(first)
        let head = chain.head
        let other = Hash32.sha256([7])

        func refused(_ record: SignedRecord, _ error: ChainError) {
            #expect(throws: error) { try chain.append(record) }
            #expect(chain.head == head)
        }
        refused(try record(seq: 2, prev: first.leaf, seen: Sample.seen), .sequence(expected: 1, found: 2))
        refused(first, .sequence(expected: 1, found: 0))
        refused(
            try record(seq: 1, prev: other, seen: Sample.seen),
            .previous(seq: 1, expected: first.leaf, found: other)
        )
        refused(
            try record(seq: 1, prev: first.leaf),
            .seenShrank(seq: 1, expected: Sample.seen, found: .empty)
        )
        let fork = TreeHead(size: Sample.seen.size, root: other)
        refused(
            try record(seq: 1, prev: first.leaf, seen: fork),
            .seenForked(seq: 1, expected: Sample.seen, found: fork)
        )
        let registrar = try Sample.registrar()
        refused(
            try record(by: registrar, seq: 1, prev: first.leaf, seen: Sample.seen),
            .signer(expected: key.name, found: registrar.name)
        )
        let namesake = try SignerKey(name: key.name, seed: [UInt8](repeating: 9, count: 32))
        refused(
            try record(by: namesake, seq: 1, prev: first.leaf, seen: Sample.seen),
            .signature(
                seq: 1,
                .wrongKeyID(expected: key.verifierKey.keyID, found: namesake.verifierKey.keyID)
            )
        )
    }

    @Test("link without asking for the signature")
    func link() throws {
        var chain = Chain(key: key.verifierKey)
        let namesake = try SignerKey(name: key.name, seed: [UInt8](repeating: 9, count: 32))
        let unsigned = try record(by: namesake, seq: 0, prev: .emptyTree)
        #expect(throws: ChainError.self) { try chain.append(unsigned) }
        try chain.link(unsigned)
        #expect(chain.head.nextSeq == 1)
    }

    @Test("pass over a withheld note and go on from its leaf")
    func skip() throws {
        var chain = Chain(key: key.verifierKey)
        let withheld = try record(seq: 0, prev: .emptyTree)
        let next = try record(seq: 1, prev: withheld.leaf)
        #expect(throws: ChainError.sequence(expected: 0, found: 1)) { try chain.skip(seq: 1, leaf: withheld.leaf) }
        try chain.skip(seq: 0, leaf: withheld.leaf)
        try chain.append(next)
        #expect(chain.head == ChainHead(nextSeq: 2, leaf: next.leaf, seen: .empty))
    }
}
