/// The operating-system user who asked for a record, as the socket's peer credentials tell.
package struct Officer: Hashable, Sendable {
    /// The user's number.
    package let uid: UInt32
    /// The user's name; the number as text when the system knows none.
    package let user: String

    /// An officer as the caller has established them.
    package init(uid: UInt32, user: String) {
        self.uid = uid
        self.user = user
    }
}
