import Foundation

/// A preloaded `clock_gettime` that shifts the wall clock by the seconds written in a file, while the program
/// runs. Only the wall clock: monotonic clocks, and so every timer, keep going right.
struct ClockShim {
    private let library: PreloadedLibrary
    private let offset: URL

    private static let source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <sys/time.h>
        #include <time.h>

        static long shift(void) {
            const char *path = getenv("CLOCK_SHIFT_FILE");
            FILE *file = path ? fopen(path, "re") : NULL;
            long seconds = 0;
            if (file) {
                if (fscanf(file, "%ld", &seconds) != 1) seconds = 0;
                fclose(file);
            }
            return seconds;
        }

        int clock_gettime(clockid_t clock, struct timespec *result) {
            static int (*real)(clockid_t, struct timespec *);
            if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
            int status = real(clock, result);
            if (status == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) result->tv_sec += shift();
            return status;
        }

        int gettimeofday(struct timeval *result, void *zone) {
            struct timespec now;
            (void)zone;
            if (clock_gettime(CLOCK_REALTIME, &now) != 0) return -1;
            result->tv_sec = now.tv_sec;
            result->tv_usec = now.tv_nsec / 1000;
            return 0;
        }

        time_t time(time_t *result) {
            struct timespec now;
            if (clock_gettime(CLOCK_REALTIME, &now) != 0) return -1;
            if (result) *result = now.tv_sec;
            return now.tv_sec;
        }
        """

    /// Compiles the shim into `folder` with the C compiler of the machine.
    init(folder: URL) throws {
        library = try PreloadedLibrary("clock-shim", source: Self.source, folder: folder)
        offset = folder.appendingPathComponent("clock-shift")
        try set(seconds: 0)
    }

    /// What a program's environment needs for the shim.
    var environment: [String: String] { ["LD_PRELOAD": library.path, "CLOCK_SHIFT_FILE": offset.path] }

    /// Shifts the wall clock of running programs from now on.
    func set(seconds: Int) throws {
        try Data("\(seconds)\n".utf8).write(to: offset, options: .atomic)
    }
}
