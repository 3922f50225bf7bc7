// The floor: a bare SQLite loop, one INSERT of SIZE bytes a transaction, with the kiosk's pragmas.
// Usage: floor DATABASE COUNT SIZE   prints {"count", "seconds", "p50_us"}
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now_us(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv) {
    if (argc != 4) return 64;
    int count = atoi(argv[2]), size = atoi(argv[3]);
    sqlite3 *db;
    sqlite3_stmt *insert;
    if (sqlite3_open(argv[1], &db) != SQLITE_OK) return 1;
    sqlite3_exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                     "CREATE TABLE notes (seq INTEGER PRIMARY KEY, note BLOB NOT NULL) STRICT;", 0, 0, 0);
    if (sqlite3_prepare_v2(db, "INSERT INTO notes (note) VALUES (?1)", -1, &insert, 0) != SQLITE_OK) return 1;
    unsigned char *bytes = malloc(size);
    double *took = malloc(count * sizeof *took);
    for (int i = 0; i < size; i++) bytes[i] = (unsigned char)(i * 131);
    double start = now_us();
    for (int i = 0; i < count; i++) {
        double begin = now_us();
        sqlite3_bind_blob(insert, 1, bytes, size, SQLITE_STATIC);
        if (sqlite3_step(insert) != SQLITE_DONE) return 1;
        sqlite3_reset(insert);
        took[i] = now_us() - begin;
    }
    double seconds = (now_us() - start) / 1e6;
    qsort(took, count, sizeof *took, ascending);
    printf("{\"count\": %d, \"seconds\": %f, \"p50_us\": %f}\n", count, seconds, took[count / 2]);
    return 0;
}
