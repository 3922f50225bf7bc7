package import IkrarConsole

/// What a setting takes, for whoever gave it something else.
package enum ExpectedValue: Equatable, Sendable {
    /// The path of a directory.
    case directory
    /// The path of a Unix socket.
    case socket
    /// A name of that form.
    case name(example: String)
    /// An address and a port.
    case address(example: String)
    /// One of these words.
    case oneOf([String])
    /// The path of a device or FIFO.
    case device
    /// A name that no other item of the list has.
    case otherName
    /// A whole number within these bounds.
    case number(ClosedRange<Int>)

    /// It in both languages, to follow "expected".
    package var message: Message {
        switch self {
        case .directory: Message(indonesian: "jalur sebuah direktori", english: "the path of a directory")
        case .socket: Message(indonesian: "jalur sebuah soket Unix", english: "the path of a Unix socket")
        case .name(let example):
            Message(indonesian: "nama seperti \(example)", english: "a name such as \(example)")
        case .device: Message(indonesian: "jalur sebuah perangkat", english: "the path of a device")
        case .otherName:
            Message(
                indonesian: "nama yang belum dipakai di daftar ini",
                english: "a name that nothing else in this list has"
            )
        case .address(let example):
            Message(
                indonesian: "alamat dan port, misalnya \(example)",
                english: "an address and a port, such as \(example)"
            )
        case .oneOf(let words):
            Message(
                indonesian: "salah satu dari " + words.joined(separator: ", "),
                english: "one of " + words.joined(separator: ", ")
            )
        case .number(let range):
            Message(
                indonesian: "bilangan bulat dari \(range.lowerBound) sampai \(range.upperBound)",
                english: "a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
        }
    }
}
