/// The release all programs come from.
package enum Release {
    /// As `--version` and `ikrar status` print it (semantic versioning).
    package static let version = "0.1.0"
}
