#include <linux/stat.h>
#include <malloc.h>
#include <sqlite3.h>
#include <stdint.h>
#include <sys/syscall.h>

/// Wrapper around sqlite3_db_config(), which is variadic and so out of Swift's reach: refuses SQL that could corrupt the
/// file (writable_schema, journal_mode=OFF, direct writes to shadow tables).
static inline int ikrar_sqlite_enable_defensive(sqlite3 *db) {
    return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

/// Wrapper around sqlite3_db_config(), variadic as above: turns the C and the SQL entry to load_extension off.
static inline int ikrar_sqlite_disable_load_extension(sqlite3 *db) {
    return sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, (int *)0);
}

/// glibc's mallopt(), whose header is not in Swift's Glibc module: all threads share one heap, which keeps up to 4 MiB of
/// freed memory. With a heap for each thread memory freed on another one is not used again; and with the usual limit the
/// kernel is asked to take back, and give again, the same pages for each request.
static inline void ikrar_share_one_heap(void) {
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TRIM_THRESHOLD, 4 << 20);
}

/// glibc's malloc_trim(), whose header is not in Swift's Glibc module: returns freed memory to the system.
static inline void ikrar_return_freed_memory(void) { malloc_trim(0); }

/// Linux's statx(), which glibc shows with _GNU_SOURCE only: device and inode of what `path` names, or of `descriptor` when the
/// path is empty; 0 and errno on failure.
///
/// Not stat(): since Linux 6.13 a look at a file's times gives its next write a time of its own, which ext4 has to log. That
/// made each sync of a -wal a third slower.
///
/// Without <fcntl.h> and <unistd.h>, whose types would become this module's instead of Glibc's.
static inline int ikrar_file_identity(int descriptor, const char *path, uint64_t *device, uint64_t *inode) {
    extern long syscall(long number, ...);
    const int at_fdcwd = -100, at_empty_path = 0x1000;
    struct statx info;
    int directory = *path ? at_fdcwd : descriptor;
    if (syscall(SYS_statx, directory, path, *path ? 0 : at_empty_path, STATX_INO, &info) != 0) return 0;
    *device = (uint64_t)info.stx_dev_major << 32 | info.stx_dev_minor;
    *inode = info.stx_ino;
    return 1;
}
