import ArgumentParser
import HQServer
import HQStore
import IkrarConsole
import IkrarLedger

/// `ikrar-hq status`
struct StatusCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: Message(
            indonesian: "BKPP sekilas: log, pegawai, kios.",
            english: "HQ at a glance: log, roster, kiosks."
        )
        .help
    )

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let status = try await withStore { store throws(HQStoreError) in try await store.status() }
        let directory = try options.requiredDataDirectory()
        let witnesses: [WitnessReport]
        do {
            witnesses = try WitnessReportFile(dataDirectory: directory).read()
        } catch {
            throw .configuration("witnesses", .technical("\(directory)/witnesses.json: \(error)"))
        }
        let answer = StatusAnswer(status, witnesses: witnesses)
        try context.answer(answer, lines: answer.lines)
    }
}

/// HQ at a glance.
struct StatusAnswer: Encodable {
    /// The origin.
    let origin: String
    /// The log's vkey.
    let logKey: String
    /// Entries in the log.
    let logSize: Int64
    /// The published log.
    let log: LogAnswer
    /// Employed people on the roster.
    let people: Int
    /// Units on the roster.
    let units: Int
    /// Campaigns imported.
    let campaigns: Int
    /// Inputs without a person.
    let unmatched: Int
    /// Records whose opening never came.
    let missingOpenings: Int
    /// The kiosks.
    let kiosks: [KioskAnswer]
    /// What each witness answered last.
    let witnesses: [WitnessReport]

    /// The answer for a status.
    init(_ status: HQStatus, witnesses: [WitnessReport]) {
        origin = status.authority.origin
        logKey = status.authority.logKey.text
        logSize = status.logSize
        log = LogAnswer(status.log)
        people = status.people
        units = status.units
        campaigns = status.campaigns
        unmatched = status.unmatched
        missingOpenings = status.missingOpenings
        kiosks = status.kiosks.map(KioskAnswer.init)
        self.witnesses = witnesses
    }

    /// The same for an operator.
    func lines(in language: Language) -> [String] {
        let numbers = [Int(logSize), people, units, campaigns, unmatched].map(OperatorNumber.message)
        let (id, en) = (numbers.map(\.indonesian), numbers.map(\.english))
        let head = Message(
            indonesian: "\(origin): \(id[0]) catatan, \(id[1]) pegawai di \(id[2]) unit, \(id[3]) kampanye, "
                + "\(id[4]) nomor tidak terdaftar",
            english: "\(origin): \(en[0]) records, \(en[1]) people in \(en[2]) units, \(en[3]) campaigns, "
                + "\(en[4]) unmatched inputs"
        )
        let key = Message(indonesian: "Kunci log: \(logKey)", english: "Log key: \(logKey)")
        return [head, key, log.sentence].map { $0.text(in: language) } + witnesses.map { $0.line(in: language) }
            + kiosks.lines(in: language)
    }

    private enum CodingKeys: String, CodingKey {
        case origin, log, people, units, campaigns, unmatched, kiosks, witnesses
        case logKey = "log_key"
        case logSize = "log_size"
        case missingOpenings = "missing_openings"
    }
}
