/// Who makes a request, and what they may do.
struct Caller: Sendable {
    /// `nil` when the kernel does not tell.
    let peer: Peer?
    let role: Role
}

extension Caller {
    /// The caller at the other end, with the role `policy` gives them.
    init(_ peer: Peer?, policy: RolePolicy) { self.init(peer: peer, role: policy.role(of: peer)) }
}
