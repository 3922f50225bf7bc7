import Glibc

/// Small files and directories of the kernel's.
enum SystemFile {
    /// More than any attribute in `/sys` has, in bytes.
    private static let bytesMax = 4096

    /// The text in the file at `path` without the white space around it; `nil` when there is none.
    static func text(_ path: String) -> String? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: bytesMax)
        let count = read(file, &bytes, bytes.count)
        guard count > 0 else { return nil }
        let isSpace: (UInt8) -> Bool = { $0 <= 0x20 }
        let text = bytes[..<count].drop(while: isSpace)
        guard let end = text.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(decoding: text[...end], as: UTF8.self)
    }

    /// The names in the directory at `path`, in order; none when there is none.
    static func names(in path: String) -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The path of the same file without symbolic links; `nil` when there is no such file.
    static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// What tells the device or file at `path` from every other, whatever its path; `nil` when there is none.
    static func identity(_ path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return "\(status.st_dev) \(status.st_ino)"
    }

    /// Whether there is a directory at `path`.
    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The directory that the file at `path` is or would be in.
    static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }
}
