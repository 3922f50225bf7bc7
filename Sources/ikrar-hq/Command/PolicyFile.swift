import IkrarConsole
import IkrarLedger

/// A witness policy in a file named on the command line.
enum PolicyFile {
    /// The policy in the file at `path`; one that asks for nothing when none is named.
    static func policy(_ path: String?) throws(CommandFailure) -> WitnessPolicy {
        guard let path else { return .none }
        let bytes = try InputFile.bytes(path, bytesMax: WitnessPolicy.maximumBytes)
        do {
            return try WitnessPolicy(parsing: bytes)
        } catch {
            throw .configuration("witness_policy", .technical("\(path): \(error)"))
        }
    }
}
