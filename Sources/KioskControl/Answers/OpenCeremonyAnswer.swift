/// The ceremony scans go to.
package struct OpenCeremonyAnswer: Codable, Equatable, Sendable {
    /// Its id.
    package let id: String
    /// Its title.
    package let title: String
    /// What has been recorded for it.
    package let counts: CeremonyCounts?

    /// An answer of these values.
    package init(id: String, title: String, counts: CeremonyCounts? = nil) {
        self.id = id
        self.title = title
        self.counts = counts
    }
}
