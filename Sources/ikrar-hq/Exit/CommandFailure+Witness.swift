import DurableSQLite
import HQWitness
import IkrarConsole

extension CommandFailure {
    /// What a witness's refusal means for whoever ran the command.
    init(_ error: WitnessError) {
        switch error {
        case .notInitialised(let directory):
            self.init(
                code: "not_initialised",
                status: .configuration,
                message: Message(
                    indonesian: "Tidak ada saksi di \(directory).",
                    english: "There is no witness in \(directory)."
                ),
                hint: Message(
                    indonesian: "Buat dengan: ikrar-hq witness init --data-dir \(directory) --name NAMA",
                    english: "Make one with: ikrar-hq witness init --data-dir \(directory) --name NAME"
                )
            )
        case .alreadyInitialised(let directory):
            self.init(
                code: "already_initialised",
                status: .configuration,
                message: Message(
                    indonesian: "\(directory) sudah berisi saksi; tidak ada yang diubah.",
                    english: "\(directory) holds a witness already; nothing was changed."
                )
            )
        case .invalidName(let name):
            self.init(
                code: "invalid_name",
                status: .usage,
                message: Message(
                    indonesian: "\"\(name)\" bukan nama kunci.",
                    english: "\"\(name)\" is no name of a key."
                ),
                hint: Message(
                    indonesian: "Pakai nama tanpa spasi dan tanpa +, misalnya bawaslu.example.go.id/w1.",
                    english: "Use a name without spaces and without +, such as bawaslu.example.go.id/w1."
                )
            )
        case .invalidLogKey(let detail):
            self.init(
                code: "invalid_log_key",
                status: .badData,
                message: Message(indonesian: "Kunci log itu ditolak.", english: "The log's key is refused."),
                hint: Message(
                    indonesian: "Pakai vkey yang dicetak oleh: ikrar-hq init",
                    english: "Use the vkey that is printed by: ikrar-hq init"
                ),
                detail: .technical(detail)
            )
        case .invalidOrigin, .tooManyKeys:
            self.init(
                code: "invalid_log",
                status: .badData,
                message: Message(indonesian: "Log itu ditolak.", english: "The log is refused."),
                detail: .technical(error.description)
            )
        case .disk(.locked):
            self.init(
                code: "locked",
                status: .tryLater,
                message: Message(
                    indonesian: "Saksi lain sudah berjalan pada direktori itu.",
                    english: "Another witness is running on that directory."
                ),
                detail: .technical(error.description)
            )
        case .damaged, .storeBehind, .clock, .disk:
            self.init(
                code: "witness_store",
                status: .configuration,
                message: Message(
                    indonesian: "Data saksi tidak dapat dipakai.",
                    english: "The witness's data cannot be used."
                ),
                detail: .technical(error.description)
            )
        }
    }
}
