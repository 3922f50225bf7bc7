/// Who makes a request, and what they may do.
struct Caller: Sendable {
    /// `nil` when the kernel does not tell.
    let peer: Peer?
    let role: Role
}
