/// What an operator can do about a ``KioskStoreError``; the raw value is the word of message catalogues.
package enum KioskStoreRemedy: String, CaseIterable, Hashable, Sendable {
    /// Make room on the disk.
    case freeSpace = "free_space"
    /// Look at the disk: a sync failed, or the file system is read-only.
    case checkDisk = "check_disk"
    /// Start the daemon again; it checks the store and says more.
    case restart
    /// Keep the store as evidence and go on under a new signer.
    case newIncarnation = "new_incarnation"
    /// Install the newer program again.
    case upgrade
    /// Stop the process that holds the directory.
    case stopOtherProcess = "stop_other_process"
    /// Give the directory to the daemon's user, mode 0700.
    case fixPermissions = "fix_permissions"
    /// Import the campaign's pledge text.
    case importPledgeText = "import_pledge_text"
    /// Open a ceremony.
    case openCeremony = "open_ceremony"

    /// One English sentence with the command to run.
    package func sentence(dataDirectory: String) -> String {
        switch self {
        case .freeSpace: "Free space on the file system of \(dataDirectory); recording goes on by itself."
        case .checkDisk:
            "Check the disk under \(dataDirectory) (dmesg, smartctl); the daemon verifies the store when it starts."
        case .restart: "Restart the daemon: systemctl restart ikrard"
        case .newIncarnation:
            "Bring back the newest copy of \(dataDirectory) if there is one; else enrol with a new token and "
                + "`ikrar enrol --new-incarnation`, or without HQ stop the daemon and run "
                + "`ikrard new-incarnation --data-dir \(dataDirectory)`. Nothing is deleted."
        case .upgrade: "Install the version of ikrard that wrote the store, or a newer one."
        case .stopOtherProcess: "Stop the other ikrard, or give this one its own --data-dir."
        case .fixPermissions:
            "Run `chown -R ikrar \(dataDirectory) && chmod -R go= \(dataDirectory)` with the daemon's user."
        case .importPledgeText: "Import the text: ikrar campaign import FILE"
        case .openCeremony: "Open one: ikrar ceremony open ID"
        }
    }
}
