package import IkrarBundle
import IkrarWire

/// What became of a bundle.
package struct BundleOutcome: Sendable {
    /// Records that HQ has since this bundle.
    package let newCount: Int
    /// Records that HQ had before.
    package let knownCount: Int
    /// The chains, with where their records stand, and what went wrong.
    package let chains: [BundleReceiptChain]

    /// The size that a checkpoint must have to cover all of it; 0 when there is nothing to cover.
    package var coveredSize: UInt64 {
        chains.flatMap(\.runs).map { $0.index + $0.count }.max() ?? 0
    }
}
