/// The operating-system user who asked for a record, as the socket's peer credentials tell.
package struct Officer: Hashable, Sendable {
    /// The user's number.
    package let uid: UInt32
    /// The user's name; the number as text when the system knows none.
    package let user: String
    /// The name of who witnessed what was signed on paper and is entered now; `nil` where nothing was. It goes into the
    /// opening alone.
    package let witness: String?

    /// An officer as the caller has established them.
    package init(uid: UInt32, user: String, witness: String? = nil) {
        self.uid = uid
        self.user = user
        self.witness = witness
    }
}
