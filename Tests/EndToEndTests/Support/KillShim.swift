import Foundation

/// A preloaded library that kills its process, as `kill -9` does, instead of the n-th call that writes to a file or makes
/// one durable.
struct KillShim {
    private let library: PreloadedLibrary

    private static let source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <signal.h>
        #include <stdatomic.h>
        #include <stdlib.h>
        #include <sys/types.h>
        #include <unistd.h>

        static atomic_long calls;

        static void count(void) {
            const char *at = getenv("KILL_AT_CALL");
            if (at && atomic_fetch_add(&calls, 1) + 1 == atol(at)) kill(getpid(), SIGKILL);
        }

        #define COUNTED(name, parameters, arguments) \\
            int name parameters { \\
                static int (*real) parameters; \\
                if (!real) real = dlsym(RTLD_NEXT, #name); \\
                count(); \\
                return real arguments; \\
            }

        COUNTED(fsync, (int file), (file))
        COUNTED(fdatasync, (int file), (file))
        COUNTED(ftruncate, (int file, off_t size), (file, size))
        COUNTED(ftruncate64, (int file, off_t size), (file, size))
        COUNTED(rename, (const char *from, const char *to), (from, to))

        #define COUNTED_WRITE(name) \\
            ssize_t name(int file, const void *bytes, size_t size, off_t offset) { \\
                static ssize_t (*real)(int, const void *, size_t, off_t); \\
                if (!real) real = dlsym(RTLD_NEXT, #name); \\
                count(); \\
                return real(file, bytes, size, offset); \\
            }

        COUNTED_WRITE(pwrite)
        COUNTED_WRITE(pwrite64)
        """

    /// Compiles the shim into `folder` with the C compiler of the machine.
    init(folder: URL) throws {
        library = try PreloadedLibrary("kill-shim", source: Self.source, folder: folder)
    }

    /// What a program's environment needs to die at its `call`th call, counted from 1.
    func environment(at call: Int) -> [String: String] {
        ["LD_PRELOAD": library.path, "KILL_AT_CALL": String(call)]
    }
}
