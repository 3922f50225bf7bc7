import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar scanner enrol-token`
struct ScannerEnrolTokenCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrol-token",
        abstract: Message(
            indonesian: "Daftarkan kartu yang kodenya bukan nomor ke satu orang.",
            english: "Enrol a card whose code is no number to a person."
        ).help,
        discussion: Message(
            indonesian: """
                PERSON adalah nomor, nama, atau id orang dari 'ikrar find'; harus tepat satu orang. Lalu pindai kartunya: \
                kode berikutnya dari pemindai didaftarkan, tidak dicatat. Yang disimpan hanya sidik kodenya. Kartu milik \
                orang lain ditolak.

                Contoh:
                  ikrar scanner enrol-token 199001012015011999
                  ikrar scanner enrol-token l-17 --stdin < kartu.txt
                """,
            english: """
                PERSON is a number, a name, or an id of 'ikrar find'; it must be exactly one person. Then scan the card: the \
                reader's next code is enrolled and not recorded. Only a keyed hash of it is kept. Somebody else's card is \
                refused.

                Examples:
                  ikrar scanner enrol-token 199001012015011999
                  ikrar scanner enrol-token l-17 --stdin < card.txt
                """
        ).help
    )

    @Argument(
        help: ArgumentHelp(
            Message(indonesian: "Nomor, nama, atau id orang.", english: "A number, a name, or a person's id.").help
        )
    )
    var person: String

    @Flag(
        help: ArgumentHelp(
            Message(
                indonesian: "Baca kodenya dari baris pertama stdin.",
                english: "Read the code from the first line of stdin."
            ).help
        )
    )
    var stdin = false

    @OptionGroup var reader: ReaderOptions
    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let id: String
        switch try await find(context) {
        case .id(let found): id = found
        case .nobody:
            context.console.talk(Message(indonesian: "Tidak ditemukan.", english: "Nobody found."))
            return .unmatched
        case .several(let people):
            context.console.talk(PeopleReport.lines(people, in: context.console.language))
            context.console.talk(
                Message(
                    indonesian: "Lebih dari satu orang; pakai id-nya.",
                    english: "More than one person; use the id."
                )
            )
            return .ambiguous
        }
        let order = TokenOrder(token: try await token(context), person: id)
        let answer: TokenAnswer
        do {
            answer = try await context.client.enrolToken(order)
        } catch .problem(let problem) where problem.code == .unknownPerson {
            context.console.talk(Message(indonesian: "Tidak ditemukan.", english: "Nobody found."))
            return .unmatched
        } catch {
            throw CommandFailure(error)
        }
        try context.answer(answer) { language in
            let person = "\(answer.person.name) (\(answer.person.identifierMasked)), \(answer.person.unit)"
            return [Message(indonesian: "Kartu terdaftar: ", english: "Card enrolled: ").text(in: language) + person]
        }
        return .done
    }

    private enum Found {
        case id(String)
        case nobody
        case several(PeopleAnswer)
    }

    /// The one person meant. Ids are made by a kiosk (`l-…`) or by HQ (`p-…`), which no name looks like.
    private func find(_ context: CommandContext) async throws(CommandFailure) -> Found {
        if person.hasPrefix("l-") || person.hasPrefix("p-") { return .id(person) }
        let text = person
        let answer = try await ask { () async throws(ControlError) in try await context.client.people(matching: text) }
        if let only = answer.people.first, answer.people.count == 1, !answer.hasMore {
            let name = "\(only.name) (\(only.identifierMasked)), \(only.unit)"
            context.console.talk(Message(indonesian: name, english: name))
            return .id(only.id)
        }
        return answer.people.isEmpty ? .nobody : .several(answer)
    }

    private func token(_ context: CommandContext) async throws(CommandFailure) -> String {
        if stdin {
            guard let line = readLine(strippingNewline: true), !line.isEmpty else {
                throw .usage(Message(indonesian: "stdin kosong.", english: "There is nothing on stdin."))
            }
            return line
        }
        context.console.talk(Message(indonesian: "Pindai kartunya sekarang.", english: "Scan the card now."))
        let order = reader.order
        let capture = try await ask { () async throws(ControlError) in try await context.client.capture(order) }
        guard let text = capture.text else { throw CommandFailure(unread: capture) }
        return text
    }
}
