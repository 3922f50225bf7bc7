/// A law, regulation or circular that a campaign rests on.
package struct LegalBasis: Hashable, Sendable {
    /// The name by which the same document refers to it. Its number is free text and never a key.
    package let key: String
    /// What it is, as printed: `Undang-Undang`, `Surat Edaran Wali Kota Semarang`.
    package let title: String
    /// Its number as printed, with slashes, spaces and Roman months; nil when not known.
    package let number: String?
    /// The day it was issued; nil when not known.
    package let date: CivilDate?
    /// What it is about; nil when not said.
    package let subject: String?
    /// Keys of those it follows or rests on.
    package let follows: [String]

    /// An entry as given; documents are checked where they are read.
    package init(
        key: String,
        title: String,
        number: String? = nil,
        date: CivilDate? = nil,
        subject: String? = nil,
        follows: [String] = []
    ) {
        self.key = key
        self.title = title
        self.number = number
        self.date = date
        self.subject = subject
        self.follows = follows
    }
}
