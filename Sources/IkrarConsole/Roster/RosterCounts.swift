/// What an import does or has done, in numbers.
package struct RosterCounts: Equatable, Sendable {
    private let new: Int
    private let changed: Int
    private let ended: Int
    private let unchanged: Int
    /// Rows that are not taken.
    let refused: Int
    private let conflicts: Int
    private let units: Int

    /// People new, with other data, whose employment ends, and as before; rows refused, those of them that contradict
    /// another row or the store; units in the file.
    package init(new: Int, changed: Int, ended: Int, unchanged: Int, refused: Int, conflicts: Int, units: Int) {
        self.new = new
        self.changed = changed
        self.ended = ended
        self.unchanged = unchanged
        self.refused = refused
        self.conflicts = conflicts
        self.units = units
    }

    /// All of them in one sentence.
    package var sentence: Message {
        let numbers = [new, changed, ended, unchanged, refused, conflicts, units].map(OperatorNumber.message)
        let (id, en) = (numbers.map(\.indonesian), numbers.map(\.english))
        return Message(
            indonesian: "\(id[0]) baru, \(id[1]) berubah, \(id[2]) berakhir, \(id[3]) tetap, \(id[4]) ditolak, "
                + "\(id[5]) bertentangan; \(id[6]) unit",
            english: "\(en[0]) new, \(en[1]) changed, \(en[2]) ended, \(en[3]) unchanged, \(en[4]) refused, "
                + "\(en[5]) conflicts; \(en[6]) units"
        )
    }
}
