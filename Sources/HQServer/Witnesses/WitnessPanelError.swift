/// Why the witnesses of a policy cannot be asked.
package enum WitnessPanelError: Error, Hashable, Sendable {
    /// The policy lists logs, and this HQ's is not among them.
    case foreignLog
    /// The quorum cannot be met by those witnesses whose URL the policy tells; these have none.
    case missingURLs(names: [String])
    /// A URL is neither https nor, to this machine, http.
    case invalidURL(name: String, url: String)
}
