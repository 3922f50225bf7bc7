import IkrarConsole
import IkrarLedger

/// Reads what names a record on the command line.
enum RecordArgument {
    /// The leaf hash in `text`, 44 characters of base64.
    static func leaf(_ text: String) throws(CommandFailure) -> Hash32 {
        if let leaf = Hash32(base64: text) { return leaf }
        throw .usage(
            Message(indonesian: "\"\(text)\" bukan daun catatan.", english: "\"\(text)\" is no leaf of a record."),
            hint: Message(
                indonesian: "Salin 'leaf' utuh (44 tanda), misalnya dari jawaban 'ikrar scan' atau tanda terima.",
                english: "Copy the whole 'leaf' (44 characters), as from the answer of 'ikrar scan' or a receipt."
            )
        )
    }
}
