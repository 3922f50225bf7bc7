import DurableSQLite
import Foundation
import Glibc

/// The file in which `serve` leaves what the witnesses answered, for `status` and for its own next start.
package struct WitnessReportFile: Sendable {
    private let path: String

    /// The file in HQ's data directory.
    package init(dataDirectory: String) {
        path = dataDirectory + "/witnesses.json"
    }

    /// Whether witnesses were ever asked here.
    package var isThere: Bool { DurableFile.exists(path) }

    /// The reports; empty before the first. Throws when the file is damaged.
    package func read() throws -> [WitnessReport] {
        guard DurableFile.exists(path) else { return [] }
        let bytes = try DurableFile.read(path, maximumBytes: WitnessLimit.reportFileBytesMax)
        return try JSONDecoder().decode([WitnessReport].self, from: Data(bytes))
    }

    /// Removes the reports, when no policy asks for witnesses any more. One that stays because it cannot be removed is shown on,
    /// which harms nothing.
    package func remove() {
        unlink(path)
    }

    /// Replaces the reports.
    func write(_ reports: [WitnessReport]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try DurableFile.write(Array(try encoder.encode(reports)) + [0x0A], to: path, mode: 0o600)
    }
}
