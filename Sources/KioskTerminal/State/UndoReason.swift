package import IkrarConsole

/// Why a record is undone: what is written into the `void` record, and the key that chooses it.
package enum UndoReason: String, CaseIterable, Sendable {
    /// It was somebody else.
    case wrongPerson = "wrong_person"
    /// Not what the person did.
    case wrongAct = "wrong_act"
    /// Recorded by mistake, or twice.
    case entryError = "entry_error"
    /// A trial before the ceremony.
    case test

    /// What the operator reads.
    package var message: Message {
        switch self {
        case .wrongPerson: Message(indonesian: "orangnya salah", english: "the wrong person")
        case .wrongAct: Message(indonesian: "perbuatannya salah", english: "the wrong act")
        case .entryError: Message(indonesian: "salah catat", english: "recorded by mistake")
        case .test: Message(indonesian: "hanya uji coba", english: "only a trial")
        }
    }
}
