import Synchronization

/// Which device is which reader's, so that two readers that match the same devices take one each.
package final class ReaderClaims: Sendable {
    private let claims = Mutex<[String: String]>([:])

    /// Nothing is claimed.
    package init() {}

    /// Claims the device with this identity for the reader of this name; `false` when it is another's.
    func claim(_ device: String, for name: String) -> Bool {
        claims.withLock { claims in
            guard claims[device] == nil || claims[device] == name else { return false }
            claims[device] = name
            return true
        }
    }

    /// Gives back what the reader of this name claimed.
    func release(_ name: String) { claims.withLock { claims in claims = claims.filter { $0.value != name } } }
}
