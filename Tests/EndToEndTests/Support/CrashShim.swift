import Foundation

/// A preloaded `rename` that ends the process the moment a file has got its name, before anything else: `kill -9` between a
/// store and its answer.
struct CrashShim {
    private let library: URL

    private static let source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <signal.h>
        #include <stdlib.h>
        #include <string.h>
        #include <unistd.h>

        int rename(const char *from, const char *to) {
            static int (*real)(const char *, const char *);
            if (!real) real = dlsym(RTLD_NEXT, "rename");
            int status = real(from, to);
            const char *ending = getenv("CRASH_AFTER_RENAME");
            size_t length = ending ? strlen(ending) : 0;
            if (status == 0 && length && strlen(to) >= length && !strcmp(to + strlen(to) - length, ending))
                kill(getpid(), SIGKILL);
            return status;
        }
        """

    /// Compiles the shim into `folder` with the C compiler of the machine.
    init(folder: URL) throws {
        library = folder.appendingPathComponent("crash-shim.so")
        let file = folder.appendingPathComponent("crash-shim.c")
        try Data(Self.source.utf8).write(to: file)
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/gcc")
        compiler.arguments = ["-shared", "-fPIC", "-O1", "-o", library.path, file.path, "-ldl"]
        try compiler.run()
        compiler.waitUntilExit()
        guard compiler.terminationStatus == 0 else { throw Unexpected("the crash shim did not compile") }
    }

    /// What a program's environment needs to end when a file whose path ends so has got its name.
    func environment(after ending: String) -> [String: String] {
        ["LD_PRELOAD": library.path, "CRASH_AFTER_RENAME": ending]
    }
}
