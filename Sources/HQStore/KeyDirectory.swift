import IkrarLedger
import Synchronization

/// What never changes about enrolled keys, remembered so that a request needs no look-up: which kiosk a transport key
/// belongs to and which signing keys it brought. Revocation does change and is read in each transaction.
final class KeyDirectory: Sendable {
    /// Kiosks remembered at most; a province has some hundred.
    private static let kiosksMax = 10_000

    private let kiosks = Mutex<[String: EnrolledKiosk]>([:])

    /// The remembered kiosk whose transport key has this reference.
    func kiosk(transportReference reference: String) -> EnrolledKiosk? {
        kiosks.withLock { $0[reference] }
    }

    /// Remembers a kiosk.
    func remember(_ kiosk: EnrolledKiosk) {
        kiosks.withLock { known in
            if known.count >= Self.kiosksMax { known.removeAll() }
            known[kiosk.transportKey.reference] = kiosk
        }
    }

    /// Forgets everything, for when a key moved to another kiosk.
    func forget() {
        kiosks.withLock { $0.removeAll() }
    }
}
