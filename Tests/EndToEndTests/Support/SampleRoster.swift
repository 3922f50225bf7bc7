import Foundation

/// The people of the sample roster, as many as a test needs, without parsing it by the code under test.
enum SampleRoster {
    /// Identifiers in file order: the column `NIP BARU`, else `NIK`.
    static let identifiers: [String] = {
        guard let text = try? String(contentsOfFile: Installation.sample("roster-siasn.csv"), encoding: .utf8) else {
            return []  // The tests that need people say so by failing.
        }
        let rows = text.split(whereSeparator: \.isNewline).map { fields(of: String($0)) }
        guard let header = rows.first, let nip = header.firstIndex(of: "NIP BARU"),
            let nik = header.firstIndex(of: "NIK")
        else { return [] }
        return rows.dropFirst().compactMap { row in
            [nip, nik].map { row.indices.contains($0) ? row[$0].filter(\.isNumber) : "" }.first { !$0.isEmpty }
        }
    }()

    /// Writes a file of as many people, the same each time.
    static func large(_ count: Int, folder: URL) throws -> String {
        let file = folder.appendingPathComponent("roster-\(count).csv")
        try Data().write(to: file)
        let generator = Process()
        generator.executableURL = Installation.repository.appendingPathComponent("scripts/generate-roster")
        generator.arguments = ["\(count)"]
        generator.standardOutput = try FileHandle(forWritingTo: file)
        try generator.run()
        generator.waitUntilExit()
        guard generator.terminationStatus == 0 else { throw Unexpected("no roster of \(count)") }
        return file.path
    }

    /// Splits one line at `;` or `,` outside quotes.
    private static func fields(of line: String) -> [String] {
        let delimiter: Character = line.contains(";") ? ";" : ","
        var result: [String] = []
        var field = ""
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case delimiter where !isQuoted:
                result.append(field)
                field = ""
            default: field.append(character)
            }
        }
        return result + [field]
    }
}
