import Foundation

/// A C library that stands before the system's in programs the tests start.
struct PreloadedLibrary {
    /// Where it lies, for `LD_PRELOAD`.
    let path: String

    /// Compiles `source` into `folder` with the C compiler of the machine.
    init(_ name: String, source: String, folder: URL) throws {
        path = folder.appendingPathComponent("\(name).so").path
        let file = folder.appendingPathComponent("\(name).c")
        try Data(source.utf8).write(to: file)
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/gcc")
        compiler.arguments = ["-shared", "-fPIC", "-O1", "-o", path, file.path, "-ldl"]
        try compiler.run()
        compiler.waitUntilExit()
        guard compiler.terminationStatus == 0 else { throw Unexpected("the \(name) did not compile") }
    }
}
