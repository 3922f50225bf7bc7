import Glibc
import IkrarConsole
import KioskControl

/// Imports documents one by one; the first that is refused ends it, those before it stay imported.
struct DocumentImport {
    let context: CommandContext

    /// Imports every file in turn and answers for each.
    func run(_ paths: [String]) async throws(CommandFailure) -> ExitStatus {
        for path in paths {
            try FileLimit.check(path, bytesMax: ControlLimit.documentBytesMax)
            let answer: DocumentAnswer
            do {
                answer = try await context.client.importDocument(file: path)
            } catch {
                context.console.talk([path + ":"])
                throw CommandFailure(error)
            }
            try context.answer(answer) { [Self.sentence(answer).text(in: $0)] }
        }
        return .done
    }

    /// What became of one document.
    static func sentence(_ answer: DocumentAnswer) -> Message {
        let kind =
            switch answer.kind {
            case "campaign": Message(indonesian: "Kampanye", english: "Campaign")
            case "ceremony": Message(indonesian: "Upacara", english: "Ceremony")
            case "pledge_text": Message(indonesian: "Naskah ikrar", english: "Pledge text")
            default: Message(indonesian: answer.kind, english: answer.kind)
            }
        let result =
            answer.changed
            ? Message(indonesian: "diimpor", english: "imported")
            : Message(indonesian: "sudah sama, tidak ada yang berubah", english: "is the same already, nothing changed")
        return kind
            + Message(indonesian: " \(answer.id): ", english: " \(answer.id): ") + result
            + Message(indonesian: " (sha256 \(answer.sha256))", english: " (sha256 \(answer.sha256))")
    }
}
