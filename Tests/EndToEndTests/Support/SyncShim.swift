import Foundation

/// A preloaded library whose file syncs fail with EIO once they are told to, except those of SQLite's `-wal`: the disk breaks
/// while nobody records anything.
struct SyncShim {
    private let library: PreloadedLibrary
    private let trigger: URL

    private static let source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <sys/types.h>
        #include <unistd.h>

        static int is_broken(int file) {
            const char *trigger = getenv("SYNCS_FAIL_AFTER");
            if (!trigger || access(trigger, F_OK)) return 0;
            char link[64], path[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", file);
            ssize_t length = readlink(link, path, sizeof path);
            if (length >= 4 && !memcmp(path + length - 4, "-wal", 4)) return 0;
            errno = EIO;
            return 1;
        }

        int fsync(int file) {
            static int (*real)(int);
            if (!real) real = dlsym(RTLD_NEXT, "fsync");
            return is_broken(file) ? -1 : real(file);
        }

        int fdatasync(int file) {
            static int (*real)(int);
            if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
            return is_broken(file) ? -1 : real(file);
        }
        """

    /// Compiles the shim into `folder` with the C compiler of the machine.
    init(folder: URL) throws {
        library = try PreloadedLibrary("sync-shim", source: Self.source, folder: folder)
        trigger = folder.appendingPathComponent("syncs-fail")
    }

    /// What a program's environment needs to have its syncs fail after ``breakSyncs()``.
    var environment: [String: String] { ["LD_PRELOAD": library.path, "SYNCS_FAIL_AFTER": trigger.path] }

    /// From now on syncs fail.
    func breakSyncs() throws { try Data().write(to: trigger) }
}
