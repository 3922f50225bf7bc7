import HQStore
import IkrarConsole

/// What importing one document did.
struct DocumentAnswer: Encodable {
    /// `campaign`, `ceremony` or `pledge_text`.
    let kind: String
    /// The document's own id.
    let id: String
    /// Of its exact bytes.
    let sha256: String
    /// Whether these bytes are new.
    let changed: Bool

    /// The answer for an import.
    init(_ result: HQDocumentImport) {
        kind = result.kind
        id = result.id
        sha256 = result.sha256Hex
        changed = result.changed
    }

    /// The same for an operator.
    var sentence: Message {
        let name =
            switch kind {
            case "campaign": Message(indonesian: "Kampanye", english: "Campaign")
            case "ceremony": Message(indonesian: "Upacara", english: "Ceremony")
            default: Message(indonesian: "Naskah ikrar", english: "Pledge text")
            }
        let result =
            changed
            ? Message(indonesian: "diimpor", english: "imported")
            : Message(indonesian: "sudah sama, tidak ada yang berubah", english: "is the same already, nothing changed")
        return name + Message(indonesian: " \(id): ", english: " \(id): ") + result
            + Message(indonesian: " (sha256 \(sha256))", english: " (sha256 \(sha256))")
    }
}
