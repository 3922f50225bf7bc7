import Glibc

/// The system's words for its errors.
package enum SystemText {
    /// What `errno` means, in English: no program of ours sets a locale for the C library.
    package static func reason(_ errno: Int32) -> String {
        guard let text = strerror(errno) else { return "error \(errno)" }
        return String(cString: text)
    }
}
