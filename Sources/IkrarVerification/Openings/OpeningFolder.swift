package import IkrarLedger

/// Openings in a folder, laid out like the log's entries: for the bundle `tile/entries/<index>[.p/<width>]` the file
/// `<index>[.p/<width>]`, in the same format, in which the entry of a record without an opening is empty.
///
/// A folder that holds the openings of some ceremonies only, as an auditor of one campaign gets it, lists their IDs in the
/// file ``ceremoniesName``, one a line, each ended by LF.
package struct OpeningFolder: OpeningSource {
    private let folder: FolderSource

    /// The file that lists the ceremonies covered.
    package static let ceremoniesName = "ceremonies"
    /// The longest such list in bytes: a thousand ceremonies.
    private static let ceremoniesBytesMax = 65_536

    /// The openings in the folder `path`.
    package init(path: String) {
        folder = FolderSource(path: path)
    }

    /// Where the openings of `bundle` lie below the folder.
    package static func path(of bundle: TileID) -> String {
        String(TileID(kind: .entries, index: bundle.index, width: bundle.width).path.dropFirst("tile/entries/".count))
    }

    /// The openings of `bundle`; all `nil` when the file is missing or cannot be taken apart.
    package func openings(of bundle: TileID) async throws -> [[UInt8]?] {
        let none = [[UInt8]?](repeating: nil, count: bundle.width)
        for width in Set([bundle.width, TileID.fullWidth]).sorted() {
            let id = TileID(kind: .entries, index: bundle.index, width: width)
            guard let bytes = try await folder.read(OpeningFolder.path(of: id), limit: EntryBundle.maximumBytes) else {
                continue
            }
            do {
                let entries = try EntryBundle(parsing: bytes, width: width).entries
                return entries.prefix(bundle.width).map { $0.isEmpty ? nil : $0 }
            } catch {
                // What cannot be read is missing, and is reported as such for each record.
                return none
            }
        }
        return none
    }

    /// The ceremonies in the list; `nil` when there is none. A list that cannot be read as text covers nothing less than all.
    package func coveredCeremonies() async throws -> Set<String>? {
        let bytes = try await folder.read(Self.ceremoniesName, limit: Self.ceremoniesBytesMax)
        guard let bytes, let text = String(validating: bytes, as: UTF8.self) else { return nil }
        return Set(text.split(separator: "\n").map(String.init))
    }
}
