// Kept HTTP connections on a Unix socket, each posting the next identifier of FILE as a scan.
// Usage: load SOCKET CLIENTS FILE [FIRST COUNT]
// prints {"count", "recorded", "seconds", "p50_us", "p99_us"}
#define _GNU_SOURCE
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#define IDENTIFIERS_MAX 1000000
#define REPLY_MAX 65536

static char *identifiers[IDENTIFIERS_MAX];
static int count;
static double *took;
static atomic_int next_one, recorded, failed;
static const char *socket_path;

static double now_us(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

// Reads one whole reply; the daemon always says its length. Returns the body's start or NULL.
static char *reply(int fd, char *buffer) {
    size_t have = 0;
    for (;;) {
        ssize_t n = read(fd, buffer + have, REPLY_MAX - 1 - have);
        if (n <= 0) return NULL;
        have += n;
        buffer[have] = 0;
        char *body = strstr(buffer, "\r\n\r\n");
        if (!body) continue;
        body += 4;
        char *length = strcasestr(buffer, "\r\ncontent-length:");
        if (!length || length > body) return NULL;
        if (have - (body - buffer) >= strtoul(length + 17, 0, 10)) return body;
    }
}

static void *client(void *unused) {
    (void)unused;
    char request[1024], body[256], *buffer = malloc(REPLY_MAX);
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    strncpy(address.sun_path, socket_path, sizeof address.sun_path - 1);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    if (connect(fd, (struct sockaddr *)&address, sizeof address) != 0) { failed++; return NULL; }
    for (int i; (i = next_one++) < count;) {
        int length = snprintf(body, sizeof body, "{\"input\":\"%s\",\"method\":\"scan\"}", identifiers[i]);
        int size = snprintf(request, sizeof request,
            "POST /v1/scans HTTP/1.1\r\nHost: ikrard\r\nContent-Type: application/json\r\n"
            "Idempotency-Key: load-%d-%d\r\nContent-Length: %d\r\n\r\n%s", getpid(), i, length, body);
        double begin = now_us();
        if (write(fd, request, size) != size) { failed++; break; }
        char *answer = reply(fd, buffer);
        took[i] = now_us() - begin;
        if (!answer) { failed++; break; }
        if (strstr(answer, "\"recorded\"")) recorded++;
    }
    close(fd);
    free(buffer);
    return NULL;
}

int main(int argc, char **argv) {
    if (argc != 4 && argc != 6) return 64;
    socket_path = argv[1];
    int clients = atoi(argv[2]), first = argc == 6 ? atoi(argv[4]) : 0, most = argc == 6 ? atoi(argv[5]) : IDENTIFIERS_MAX;
    FILE *file = fopen(argv[3], "r");
    char line[128];
    for (int i = 0; file && count < most && fgets(line, sizeof line, file); i++) {
        line[strcspn(line, "\r\n")] = 0;
        if (i >= first && *line) identifiers[count++] = strdup(line);
    }
    if (count == 0) return 66;
    took = calloc(count, sizeof *took);
    pthread_t *threads = calloc(clients, sizeof *threads);
    double start = now_us();
    for (int i = 0; i < clients; i++) pthread_create(&threads[i], 0, client, 0);
    for (int i = 0; i < clients; i++) pthread_join(threads[i], 0);
    double seconds = (now_us() - start) / 1e6;
    qsort(took, count, sizeof *took, ascending);
    printf("{\"count\": %d, \"recorded\": %d, \"failed\": %d, \"seconds\": %f, \"p50_us\": %f, \"p99_us\": %f}\n",
        count, recorded, failed, seconds, took[count / 2], took[(int)(count * 0.99)]);
    return failed ? 1 : 0;
}
