import Synchronization

/// Names of the users who call, remembered so that a scan does not ask the system's database each time.
final class UserNames: Sendable {
    /// More users than ever work at one kiosk; when they do, all are asked for again.
    private static let countMax = 256

    private let names = Mutex<[UInt32: String]>([:])

    /// The name of the user, or the number as text when the system knows none.
    func name(of userID: UInt32) -> String {
        names.withLock { names in
            if let name = names[userID] { return name }
            if names.count >= Self.countMax { names.removeAll() }
            let name = SystemAccounts.userName(of: userID) ?? String(userID)
            names[userID] = name
            return name
        }
    }
}
