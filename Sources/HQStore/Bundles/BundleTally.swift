import IkrarBundle
import IkrarWire

/// Adds up what became of a bundle's batches, chain by chain.
struct BundleTally {
    private struct Chain {
        var nextSeq: UInt64?
        var runs: [StoredRun] = []
        var trouble: BundleTrouble?
    }

    /// The log's size before the bundle: what stands behind it is new.
    private let knownSize: UInt64
    private var order: [String] = []
    private var chains: [String: Chain] = [:]
    private var newCount = 0
    private var knownCount = 0

    init(knownSize: UInt64) {
        self.knownSize = knownSize
    }

    /// Whether something went wrong with the chain already: what follows can only be a gap.
    func isStopped(_ signer: String) -> Bool { chains[signer]?.trouble != nil }

    /// The seq that HQ wants next of the chain, as far as this bundle told.
    func nextSeq(of signer: String) -> UInt64? { chains[signer]?.nextSeq }

    /// Adds what became of one batch.
    mutating func add(_ result: BundleAdmission.Result, of signer: String) {
        if chains[signer] == nil { order.append(signer) }
        var chain = chains[signer] ?? Chain()
        for answer in result.answers {
            chain.nextSeq = answer.nextSeq
            for run in answer.stored { add(run, to: &chain) }
        }
        chain.trouble = result.trouble
        chains[signer] = chain
    }

    /// The sum.
    var outcome: BundleOutcome {
        BundleOutcome(
            newCount: newCount,
            knownCount: knownCount,
            chains: order.map { signer in
                let chain = chains[signer] ?? Chain()
                return BundleReceiptChain(
                    signer: signer,
                    nextSeq: chain.nextSeq,
                    runs: chain.runs,
                    trouble: chain.trouble
                )
            }
        )
    }

    private mutating func add(_ run: StoredRun, to chain: inout Chain) {
        if run.index >= knownSize { newCount += Int(run.count) } else { knownCount += Int(run.count) }
        if let last = chain.runs.last, run.seq == last.seq + last.count, run.index == last.index + last.count {
            chain.runs[chain.runs.count - 1] = StoredRun(
                seq: last.seq,
                index: last.index,
                count: last.count + run.count
            )
        } else {
            chain.runs.append(run)
        }
    }
}
