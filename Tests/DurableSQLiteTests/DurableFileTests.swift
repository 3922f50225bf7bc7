import Foundation
import Testing

@testable import DurableSQLite

@Suite struct DurableFileTests {
    @Test func `replaces a file as a whole and sets its mode`() throws {
        try withTemporaryDirectory { directory in
            let path = directory + "/key"
            try DurableFile.write(Array("old".utf8), to: path, mode: 0o600)
            try DurableFile.write(Array("new".utf8), to: path, mode: 0o600)
            #expect(try DurableFile.read(path, maximumBytes: 3) == Array("new".utf8))
            try PrivatePath.checkFile(path)
            #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["key"])
        }
    }

    @Test func `refuses to read more than it was asked to`() throws {
        try withTemporaryDirectory { directory in
            try DurableFile.write([1, 2, 3, 4], to: directory + "/file", mode: 0o600)
            #expect(throws: DurableDatabaseError.self) { try DurableFile.read(directory + "/file", maximumBytes: 3) }
            #expect(throws: DurableDatabaseError.missing(path: directory + "/none")) {
                try DurableFile.read(directory + "/none", maximumBytes: 3)
            }
        }
    }

    @Test func `lets one lock hold a directory and names its process`() throws {
        try withTemporaryDirectory { directory in
            var lock: DirectoryLock? = try DirectoryLock(path: directory + "/lock")
            #expect(throws: DurableDatabaseError.locked(pid: getpid())) { try DirectoryLock(path: directory + "/lock") }
            _ = lock
            lock = nil
            _ = try DirectoryLock(path: directory + "/lock")
        }
    }

    @Test(arguments: [0o750, 0o705, 0o777]) func `refuses a directory others can enter`(mode: Int) throws {
        try withTemporaryDirectory { directory in
            try PrivatePath.checkDirectory(directory)
            #expect(chmod(directory, UInt32(mode)) == 0)
            #expect {
                try PrivatePath.checkDirectory(directory)
            } throws: { error in
                if case DurableDatabaseError.unsafePermissions = error { true } else { false }
            }
            #expect(chmod(directory, 0o700) == 0)
        }
    }

    @Test(.enabled(if: getuid() == 0, "only root can give a directory away"))
    func `refuses a directory of another user`() throws {
        try withTemporaryDirectory { directory in
            #expect(chown(directory, 12345, 12345) == 0)
            #expect {
                try PrivatePath.checkDirectory(directory)
            } throws: { error in
                if case DurableDatabaseError.unsafePermissions = error { true } else { false }
            }
        }
    }

    @Test func `refuses a link where a directory is expected`() throws {
        try withTemporaryDirectory { directory in
            #expect(symlink("/tmp", directory + "/link") == 0)
            #expect(throws: DurableDatabaseError.self) { try PrivatePath.createDirectory(directory + "/link") }
            try PrivatePath.createDirectory(directory + "/keys")
            try PrivatePath.createDirectory(directory + "/keys")
        }
    }
}
