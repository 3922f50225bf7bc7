import ArgumentParser
import Glibc
import IkrarAudit
import IkrarConsole
import KioskControl

/// `ikrar checklist`
struct ChecklistCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "checklist",
        abstract: Message(
            indonesian: "Daftar yang belum ikrar per unit, untuk dicetak dan ditandatangani.",
            english: "Who is still pending, unit by unit, to print and to sign."
        ).help,
        discussion: Message(
            indonesian: """
                Cadangan kertas bila kios mati: halaman A4 teks biasa, satu unit mulai di halaman baru, nomor disamarkan. \
                Yang ditandatangani di kertas dimasukkan kemudian dengan 'ikrar scan --from-paper'. --refresh menulis \
                (atau memperbarui) belum-ikrar-KAMPANYE.txt di folder, misalnya stik USB; bila stik dicabut di tengah \
                jalan, berkas yang lama tetap utuh.

                Contoh:
                  ikrar checklist | lp
                  ikrar checklist --unit U-12 --output belum.txt
                  ikrar checklist --refresh /media/usb
                """,
            english: """
                The paper fallback for a kiosk that fails: A4 pages of plain text, each unit on a page of its own, numbers \
                masked. What was signed on paper is entered later with 'ikrar scan --from-paper'. --refresh writes (or \
                replaces) belum-ikrar-CAMPAIGN.txt in a folder, such as a USB stick; a stick that is pulled out meanwhile \
                keeps the old file whole.

                Examples:
                  ikrar checklist | lp
                  ikrar checklist --unit U-12 --output pending.txt
                  ikrar checklist --refresh /media/usb
                """
        ).help
    )

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "ID kampanye; bawaan: kampanye upacara yang dibuka.",
                english: "The campaign's id; default: that of the open ceremony."
            ).help,
            valueName: "id"
        )
    )
    var campaign: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Hanya unit ini dan yang di bawahnya.",
                english: "Only this unit and those below it."
            ).help,
            valueName: "id"
        )
    )
    var unit: String?

    @Option(
        help: ArgumentHelp(Message(indonesian: "Tulis ke berkas ini.", english: "Write to this file.").help),
        completion: .file(extensions: ["txt"])
    )
    var output: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Tulis atau perbarui berkasnya di folder ini.",
                english: "Write or replace its file in this folder."
            ).help,
            valueName: "folder"
        ),
        completion: .directory
    )
    var refresh: String?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard output == nil || refresh == nil else {
            throw ValidationError(
                Message(
                    indonesian: "--output dan --refresh tidak dapat bersama.",
                    english: "--output and --refresh exclude each other."
                ).help
            )
        }
    }

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let campaign = try await CampaignChoice.campaign(campaign, context)
        // Before the daemon reads everybody: a missing stick is told at once.
        let path = try path(campaign)
        let unit = unit
        let report = try await ask { () async throws(ControlError) in
            try await context.client.audit(campaign: campaign, unit: unit, state: "pending")
        }
        let checklist = Checklist(report)
        let pages = checklist.pages.count
        let answer = ChecklistAnswer(
            campaign: campaign,
            asOf: report.asOf,
            isProvisional: report.provisional,
            people: checklist.peopleCount,
            pages: pages,
            path: path,
            text: path == nil ? checklist.file : nil
        )
        if let path { try NewFile.write(Array(checklist.file.utf8), to: path) }
        if path == nil, !context.isJSON {
            try printed(checklist, context)
        } else {
            try context.answer(answer) { [Self.sentence(answer).text(in: $0)] }
        }
        return .done
    }

    /// On a terminal a form feed says nothing; a blank line does.
    private func printed(_ checklist: Checklist, _ context: CommandContext) throws(CommandFailure) {
        guard context.console.answersTerminal else { return try context.console.answerFile(checklist.file) }
        try context.console.answer(Array(checklist.pages.joined(separator: ["", ""])))
    }

    private func path(_ campaign: String) throws(CommandFailure) -> String? {
        guard let refresh else { return output }
        var facts = stat()
        guard stat(refresh, &facts) == 0 else { throw Self.noFolder(refresh, errno) }
        guard facts.st_mode & S_IFMT == S_IFDIR else { throw Self.noFolder(refresh, ENOTDIR) }
        return refresh + (refresh.hasSuffix("/") ? "" : "/") + "belum-ikrar-" + Self.fileName(campaign)
            + (unit.map { "-" + Self.fileName($0) } ?? "") + ".txt"
    }

    /// Ids of units are whatever a roster held; a stick's file system takes few characters.
    private static func fileName(_ id: String) -> String {
        let known = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
        return String(id.prefix(64).map { known.contains($0) ? $0 : "_" })
    }

    private static func noFolder(_ path: String, _ errno: Int32) -> CommandFailure {
        let reason = SystemText.message(errno)
        return CommandFailure(
            code: "no_folder",
            status: .unavailable,
            message: Message(
                indonesian: "Folder \(path) tidak dapat dipakai (\(reason.indonesian)); tidak ada yang ditulis.",
                english: "The folder \(path) cannot be used (\(reason.english)); nothing was written."
            ),
            hint: Message(
                indonesian: "Periksa apakah stik USB sudah terpasang.",
                english: "Check that the USB stick is mounted."
            )
        )
    }

    private static func sentence(_ answer: ChecklistAnswer) -> Message {
        let (path, people) = (answer.path ?? "-", OperatorNumber.message(answer.people))
        let state =
            answer.isProvisional
            ? Message(indonesian: " (belum lengkap)", english: " (provisional)")
            : Message(indonesian: "", english: "")
        return Message(
            indonesian: "\(people.indonesian) orang belum ikrar, \(answer.pages) halaman: \(path)",
            english: "\(people.english) people pending, \(answer.pages) pages: \(path)"
        ) + state
    }
}
