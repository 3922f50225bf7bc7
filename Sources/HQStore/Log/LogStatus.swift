package import IkrarLedger

/// The log at a glance: how much of it is signed and published.
package struct LogStatus: Sendable {
    /// The tree of the newest checkpoint that was signed; the empty tree before the first.
    package let signed: TreeHead
    /// When it was signed, in Unix seconds.
    package let signedAt: Int64?
    /// The tree of the newest checkpoint that was published; the empty tree before the first.
    package let published: TreeHead
    /// When it was published, in Unix seconds.
    package let publishedAt: Int64?

    /// Whether a signed checkpoint waits for witnesses.
    package var isPending: Bool { signed.size > published.size }
}
