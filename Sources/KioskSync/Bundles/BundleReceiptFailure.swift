package import IkrarBundle
package import KioskStore

/// Why HQ's receipt of a bundle proves nothing here.
package enum BundleReceiptFailure: Error, Sendable {
    /// The file is no receipt of the enrolled HQ: nothing of it counts.
    case invalid(BundleError)
    /// The receipt is of another kiosk, or of this one before it enrolled anew; the key's reference says whose.
    case otherKiosk(found: String)
    /// HQ's log is not what it must be: the alarm is raised, and both checkpoints are kept.
    case alarm(code: String, detail: String)
    /// What the receipt claims cannot be proven now; nothing is wrong.
    case unproven(code: String, detail: String)
    /// The kiosk's own store could not take part.
    case store(KioskStoreError)

    /// What is wrong in one word.
    package var reason: String {
        switch self {
        case .invalid(let error): error.code
        case .otherKiosk: "other_kiosk"
        case .alarm(let code, _), .unproven(let code, _): code
        case .store(let error): error.code
        }
    }
}

extension BundleReceiptFailure: CustomStringConvertible {
    /// An English sentence without a full stop.
    package var description: String {
        switch self {
        case .invalid(let error): error.description
        case .otherKiosk(let found): "it is of the kiosk with the key \(found)"
        case .alarm(_, let detail), .unproven(_, let detail): detail
        case .store(let error): error.description
        }
    }
}
