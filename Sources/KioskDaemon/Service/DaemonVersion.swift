/// The version of this program.
package enum DaemonVersion {
    /// Semantic version.
    package static let text = "0.1.0"
}
