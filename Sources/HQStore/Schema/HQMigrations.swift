import GRDB

/// The named migrations of HQ's database, in order. A shipped one is never edited.
enum HQMigrations {
    /// The migrator over all migrations this program knows.
    static func migrator() -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 log, kiosks and keys") { database in
            try database.execute(sql: LogSchema.sql)
        }
        migrator.registerMigration("2 people, units and documents") { database in
            try database.execute(sql: PeopleSchema.sql)
        }
        migrator.registerMigration("3 standings and counts") { database in
            try database.execute(sql: StandingSchema.sql)
        }
        migrator.registerMigration("4 checkpoints") { database in
            try database.execute(sql: CheckpointSchema.sql)
        }
        migrator.registerMigration("5 auditors' tokens") { database in
            try database.execute(sql: AuditorSchema.sql)
        }
        return migrator
    }
}
