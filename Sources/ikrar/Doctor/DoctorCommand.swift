import ArgumentParser
import Glibc
import IkrarConsole
import KioskControl

/// `ikrar doctor`
struct DoctorCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: Message(
            indonesian: "Periksa kios sebelum upacara, dengan saran untuk setiap temuan.",
            english: "Examine the kiosk before a ceremony, with a remedy for each finding."
        ).help,
        discussion: Message(
            indonesian: """
                Diperiksa: data, kunci, disk (dengan uji tulis), jam, daftar pegawai, uji cari, naskah, upacara, BKPP \
                dan baterai. Kode keluar: 0 siap (peringatan boleh ada), 1 ada yang gagal, 69 atau 77 bila ikrard \
                tidak dapat ditanya.

                Contoh:
                  ikrar doctor
                  ikrar doctor --look-up 'siti contoh'
                """,
            english: """
                Looks at store, key, disk (with a test write), clock, roster, a look-up, text, ceremony, HQ and battery. \
                Exit code: 0 ready (there may be warnings), 1 something failed, 69 or 77 where ikrard cannot be asked.

                Examples:
                  ikrar doctor
                  ikrar doctor --look-up 'siti contoh'
                """
        ).help
    )

    /// HQ is given no longer: the table waits.
    private static let headquartersTimeout = Duration.seconds(20)

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Nama atau nomor yang harus ditemukan.",
                english: "A name or number that must be found."
            ).help,
            valueName: "text"
        )
    )
    var lookUp: String?

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let status: StatusAnswer
        do throws(ControlError) {
            status = try await context.client.status()
        } catch {
            let failure = CommandFailure(error)
            let report = DoctorReport(checks: [
                DoctorCheck(.daemon, .failure, failure.message, remedy: failure.hint)
            ])
            try context.answer(report, lines: report.lines)
            return failure.status
        }
        let report = DoctorExamination(await facts(status, context)).report
        try context.answer(report, lines: report.lines)
        return report.isReady ? .done : .findings
    }

    private func facts(_ status: StatusAnswer, _ context: CommandContext) async -> DoctorFacts {
        let client = context.client
        let isEnrolled = status.sync.state != "not_enrolled"
        let patient = ControlClient(socketPath: client.socketPath, timeout: Self.headquartersTimeout)
        let text = lookUp
        return DoctorFacts(
            status: status,
            probe: await answer { () async throws(ControlError) in try await client.probe() },
            roster: await answer { () async throws(ControlError) in try await client.rosterStatus() },
            campaigns: await answer { () async throws(ControlError) in try await client.campaigns() },
            ceremonies: await answer { () async throws(ControlError) in try await client.ceremonies() },
            sync: isEnrolled
                ? await answer { () async throws(ControlError) in try await patient.sync(wait: true) } : nil,
            lookup: text == nil
                ? nil
                : await answer { () async throws(ControlError) in try await client.people(matching: text ?? "") },
            power: PowerSupply.all(),
            unixSeconds: Int64(time(nil))
        )
    }

    private func answer<Value>(
        _ question: () async throws(ControlError) -> Value
    ) async -> DoctorFacts.Answer<Value> {
        do {
            return .success(try await question())
        } catch {
            return .failure(CommandFailure(error))
        }
    }
}
