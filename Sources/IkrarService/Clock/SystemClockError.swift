/// Why there is no clock to write records by.
package enum SystemClockError: Error, Equatable, Sendable {
    /// The kernel's boot id is not there, so records could not be ordered across a restart.
    case noBootID(path: String)
}

extension SystemClockError: CustomStringConvertible {
    /// What is missing.
    package var description: String {
        switch self {
        case .noBootID(let path): "cannot read the kernel's boot id from \(path); is /proc mounted?"
        }
    }
}
