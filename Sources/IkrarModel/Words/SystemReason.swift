import Glibc

/// The system's own words for an `errno`.
package enum SystemReason {
    /// Such as `No such file or directory`.
    package static func text(_ errno: Int32) -> String {
        strerror(errno).map { String(cString: $0) } ?? "errno \(errno)"
    }
}
