import DurableSQLite
import IkrarConsole

/// A file named on the command line.
enum InputFile {
    /// Its bytes, at most `bytesMax`.
    static func bytes(_ path: String, bytesMax: Int) throws(CommandFailure) -> [UInt8] {
        do {
            return try DurableFile.read(path, maximumBytes: bytesMax)
        } catch {
            throw CommandFailure(
                code: "unreadable_file",
                status: .badData,
                message: Message(
                    indonesian: "Berkas \(path) tidak dapat dibaca.",
                    english: "The file \(path) cannot be read."
                ),
                detail: .technical(error.description)
            )
        }
    }
}
