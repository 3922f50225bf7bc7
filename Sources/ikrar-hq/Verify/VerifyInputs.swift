import DurableSQLite
import Foundation
import HQStore
import IkrarConsole
import IkrarLedger
import IkrarVerification

/// Reads what the options of `ikrar-hq verify` name.
struct VerifyInputs {
    /// Bytes of a file with a vkey or a token.
    private static let keyFileBytesMax = 4096
    /// Files taken from one folder of old checkpoints.
    private static let oldCheckpointsMax = 100_000

    /// The options.
    let options: VerifyOptions

    /// What the log is measured by; the own `store` stands in for keys that are not given, and for a folder of openings.
    func configuration(store: HQStore?) throws(CommandFailure) -> LogVerifierConfiguration {
        let authority = store?.authority
        let logKey = try key(options.logKey) ?? authority?.logKey
        let registrarKey = try key(options.registrarKey) ?? authority?.firstRegistrarKey
        guard let logKey, let registrarKey else {
            throw .usage(Message(indonesian: "Kunci belum diberikan.", english: "A key is not given."))
        }
        return LogVerifierConfiguration(
            origin: options.origin ?? authority?.origin ?? logKey.name,
            logKey: logKey,
            registrarKey: registrarKey,
            policy: try PolicyFile.policy(options.policy),
            oldCheckpoints: try oldCheckpoints(),
            openings: openings(store),
            workers: ProcessInfo.processInfo.activeProcessorCount
        )
    }

    private func openings(_ store: HQStore?) -> (any OpeningSource)? {
        if let path = options.openings { return OpeningFolder(path: path) }
        return options.ownOpenings ? store.map { StoreOpenings(store: $0) } : nil
    }

    /// The log at `url`, read with the auditor's token. Of the tiles that were still partial when an old checkpoint was
    /// made, the server is asked for that state, too.
    func urlSource(_ url: String) throws(CommandFailure) -> URLSource {
        var token: String?
        if let path = options.tokenFile { token = try text(path) }
        return URLSource(prefix: url, token: token, sizes: try oldSizes(), caFile: options.ca)
    }

    /// The sizes of the old checkpoints. One that is none is told when it is judged.
    private func oldSizes() throws(CommandFailure) -> [UInt64] {
        try oldCheckpoints().compactMap { try? SignedCheckpoint(parsing: $0.bytes).checkpoint.tree.size }
    }

    /// A vkey as given, or out of the file so named.
    private func key(_ given: String?) throws(CommandFailure) -> VerifierKey? {
        guard let given else { return nil }
        let text = DurableFile.exists(given) ? try text(given) : given
        do {
            return try VerifierKey(parsing: text)
        } catch {
            throw .usage(
                Message(
                    indonesian: "\"\(given)\" bukan vkey dan bukan berkas berisi vkey.",
                    english: "\"\(given)\" is no vkey, nor a file with one."
                )
            )
        }
    }

    private func oldCheckpoints() throws(CommandFailure) -> [NamedCheckpoint] {
        var checkpoints: [NamedCheckpoint] = []
        for path in options.old {
            var isDirectory: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue else {
                checkpoints.append(try checkpoint(path))
                continue
            }
            // A folder that cannot be listed is told by the file that cannot be read.
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            for name in names.sorted().prefix(Self.oldCheckpointsMax) {
                checkpoints.append(try checkpoint(path + "/" + name))
            }
        }
        return checkpoints
    }

    private func checkpoint(_ path: String) throws(CommandFailure) -> NamedCheckpoint {
        NamedCheckpoint(name: path, bytes: try InputFile.bytes(path, bytesMax: SignedCheckpoint.maximumBytes))
    }

    private func text(_ path: String) throws(CommandFailure) -> String {
        String(decoding: try InputFile.bytes(path, bytesMax: Self.keyFileBytesMax), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
