import Foundation

/// A preloaded `rename` that ends the process the moment a file has got its name, before anything else: `kill -9` between a
/// store and its answer.
struct CrashShim {
    private let library: PreloadedLibrary

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
        library = try PreloadedLibrary("crash-shim", source: Self.source, folder: folder)
    }

    /// What a program's environment needs to end when a file whose path ends so has got its name.
    func environment(after ending: String) -> [String: String] {
        ["LD_PRELOAD": library.path, "CRASH_AFTER_RENAME": ending]
    }
}
