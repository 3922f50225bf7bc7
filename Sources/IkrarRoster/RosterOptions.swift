package import IkrarModel

/// What the operator may decide about a file before it is read.
package struct RosterOptions: Sendable, Equatable {
    /// The category of people whose row tells none and whose number (NRP, old NIP) has no public layout.
    /// With `nil` such rows are refused.
    package var assumedCategory: Category?

    /// Options; the defaults suit every export seen.
    package init(assumedCategory: Category? = nil) {
        self.assumedCategory = assumedCategory
    }
}
