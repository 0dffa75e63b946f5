/*
 * The same call through libvirt's own library: `define URI FILE` reads lines of "COUNT" from standard
 * input, defines the domain of FILE so many times (it is removed in between) and prints the
 * nanoseconds of each definition on a line of its own.
 */
#include <libvirt/libvirt.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "r");
    char *text = calloc(1, 65536);
    if (!file || !text || fread(text, 1, 65535, file) == 0)
        exit(2);
    fclose(file);
    return text;
}

static long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(int argc, char **argv)
{
    int count;
    if (argc != 3)
        return 2;
    char *xml = read_file(argv[2]);
    virConnectPtr connection = virConnectOpen(argv[1]);
    if (!connection)
        return 1;
    while (scanf("%d", &count) == 1) {
        for (int i = 0; i < count; i++) {
            long long start = now();
            virDomainPtr domain = virDomainDefineXMLFlags(connection, xml, 0);
            long long end = now();
            if (!domain || virDomainUndefine(domain) < 0)
                return 1;
            virDomainFree(domain);
            printf("%lld\n", end - start);
        }
        fflush(stdout);
    }
    virConnectClose(connection);
    return 0;
}
