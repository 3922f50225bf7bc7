import KioskControl

extension LocalProblem {
    /// The refusal of an order that breaks a rule.
    static func invalid(_ detail: String) -> LocalProblem { LocalProblem(.invalid, detail: detail) }

    /// Refuses what is no name of a person: nothing, too much, or nothing to be seen.
    static func checkName(_ name: String, key: String) throws(LocalProblem) {
        guard (1...ControlLimit.nameBytesMax).contains(name.utf8.count),
            name.unicodeScalars.contains(where: \.properties.isAlphabetic)
        else { throw .invalid("\"\(key)\" must be a name of 1 to \(ControlLimit.nameBytesMax) bytes") }
    }

    /// The refusal of a body beyond `bytesMax`.
    static func tooLarge(_ bytesMax: Int) -> LocalProblem {
        LocalProblem(.bodyTooLarge, detail: "the body is larger than \(bytesMax) bytes; nothing was done")
    }

    /// The refusal of a caller below `role`.
    static func forbidden(below role: Role) -> LocalProblem {
        let names =
            role == .admin
            ? [RolePolicy.adminGroupName] : [RolePolicy.operatorGroupName, RolePolicy.adminGroupName]
        let groups = (names.count == 1 ? "the group " : "the groups ") + names.joined(separator: " and ")
        return LocalProblem(
            .forbidden,
            detail: "this is for root and members of \(groups)",
            remedy: "Have an administrator add you to the group, then log in again.",
            reason: ProblemReason(code: "groups", allowed: names)
        )
    }
}
