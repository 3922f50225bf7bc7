import Glibc

/// Checks that what must be private to this user is.
package enum PrivatePath {
    /// Checks that `path` is a directory owned by this process's user that group and others cannot enter.
    package static func checkDirectory(_ path: String) throws(DurableDatabaseError) {
        let info = try status(path)
        guard info.st_mode & S_IFMT == S_IFDIR else {
            throw .unsafePermissions(path: path, reason: "it is not a directory")
        }
        try checkOwnerAndMode(info, path: path)
    }

    /// Checks that `path` is a regular file owned by this process's user that group and others cannot read or write.
    package static func checkFile(_ path: String) throws(DurableDatabaseError) {
        let info = try status(path)
        guard info.st_mode & S_IFMT == S_IFREG else {
            throw .unsafePermissions(path: path, reason: "it is not a regular file")
        }
        try checkOwnerAndMode(info, path: path)
    }

    /// Creates the directory `path` with mode 0700 unless something lies there, then checks it.
    package static func createDirectory(_ path: String) throws(DurableDatabaseError) {
        if mkdir(path, 0o700) == 0 {
            // mkdir is subject to the umask, which may even take bits of the owner's away.
            guard chmod(path, 0o700) == 0 else {
                throw DurableDatabaseError(systemError: errno, operation: "chmod", path: path)
            }
            try DurableFile.syncDirectory(DurableFile.directory(of: path))
        } else if errno != EEXIST {
            throw DurableDatabaseError(systemError: errno, operation: "mkdir", path: path)
        }
        try checkDirectory(path)
    }

    private static func status(_ path: String) throws(DurableDatabaseError) -> stat {
        var info = stat()
        // lstat: a symbolic link is refused as "not a directory" rather than followed.
        guard lstat(path, &info) == 0 else {
            throw DurableDatabaseError(systemError: errno, operation: "stat", path: path)
        }
        return info
    }

    private static func checkOwnerAndMode(_ info: stat, path: String) throws(DurableDatabaseError) {
        guard info.st_uid == geteuid() else {
            throw .unsafePermissions(path: path, reason: "it belongs to user \(info.st_uid), not to \(geteuid())")
        }
        guard info.st_mode & 0o077 == 0 else {
            let mode = String(info.st_mode & 0o777, radix: 8)
            throw .unsafePermissions(path: path, reason: "its mode is 0\(mode), group and others must have no access")
        }
    }
}
