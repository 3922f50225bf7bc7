import Foundation
import Glibc
package import IkrarLedger

/// Partial tiles and bundles: each publication leaves some, and the full one makes them needless.
extension LogFolder {
    /// The bytes of a tile or bundle, as a client of any published checkpoint may ask for it; a partial one that was removed
    /// comes out of the full one. Nil when the log has no such tile.
    package func content(of id: TileID) throws(HQStoreError) -> [UInt8]? {
        if let bytes = try read(id) { return bytes }
        guard !id.isFull, let full = try read(TileID(kind: id.kind, index: id.index, width: TileID.fullWidth)) else {
            return nil
        }
        guard id.kind == .entries else { return Array(full.prefix(id.width * Hash32.byteCount)) }
        do {
            let entries = try EntryBundle(parsing: full, width: TileID.fullWidth).entries
            return EntryBundle(entries: Array(entries.prefix(id.width))).bytes
        } catch {
            throw .logFolder(path: path + "/" + id.path, detail: error.description)
        }
    }

    /// Removes partial tiles and bundles beside which the full one stands, as tlog-tiles permits; gives their number.
    ///
    /// - Parameters:
    ///   - unixSeconds: those written later stay: a client may be about to fetch them.
    ///   - size: those of the tree of this size, which is published, stay.
    @discardableResult
    package func removePartials(writtenBefore unixSeconds: Int64, keeping size: UInt64) throws(HQStoreError) -> Int {
        let bundles = TileID.entryBundles(from: 0, to: size).suffix(1)
        let kept = Set((TileTree.needed(forRootOf: size) + bundles).map(\.path))
        var count = 0
        for level in try names(in: "tile") {
            try removePartials(in: "tile/" + level, writtenBefore: unixSeconds, keeping: kept, count: &count)
        }
        return count
    }

    private func removePartials(
        in folder: String,
        writtenBefore unixSeconds: Int64,
        keeping kept: Set<String>,
        count: inout Int
    ) throws(HQStoreError) {
        let names = try names(in: folder)
        let files = Set(names)
        for name in names {
            if name.hasPrefix("x") {
                let below = folder + "/" + name
                try removePartials(in: below, writtenBefore: unixSeconds, keeping: kept, count: &count)
            }
            guard name.hasSuffix(".p"), files.contains(String(name.dropLast(2))) else { continue }
            let partials = folder + "/" + name
            for width in try self.names(in: partials) where !kept.contains(partials + "/" + width) {
                if try remove(partials + "/" + width, writtenBefore: unixSeconds) { count += 1 }
            }
            // Fails while files are left in it, which is meant.
            rmdir(path + "/" + partials)
        }
    }

    private func remove(_ name: String, writtenBefore unixSeconds: Int64) throws(HQStoreError) -> Bool {
        var info = stat()
        guard lstat(path + "/" + name, &info) == 0, Int64(info.st_mtim.tv_sec) < unixSeconds else { return false }
        guard unlink(path + "/" + name) == 0 else {
            throw .logFolder(path: path + "/" + name, detail: "it cannot be removed (errno \(errno))")
        }
        return true
    }

    private func names(in folder: String) throws(HQStoreError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)
        } catch CocoaError.fileReadNoSuchFile, CocoaError.fileNoSuchFile {
            return []
        } catch {
            throw .logFolder(path: path + "/" + folder, detail: "\(error)")
        }
    }
}
