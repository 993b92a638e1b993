#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#if defined(__linux__) && defined(__has_include)
#if __has_include(<linux/openat2.h>)
#include <linux/openat2.h>
#include <sys/syscall.h>
#endif
#endif

static const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW;

/// Folder by folder, where the system cannot be asked for the whole way.
static int open_step_by_step(int folder, const char *path) {
    char name[256];
    int current = folder;
    for (;;) {
        const char *slash = strchr(path, '/');
        size_t length = slash ? (size_t)(slash - path) : strlen(path);
        if (length >= sizeof name) {
            errno = ENAMETOOLONG;
            length = 0;
        }
        memcpy(name, path, length);
        name[length] = '\0';
        int next = length == 0 ? -1 : openat(current, name, slash ? flags | O_DIRECTORY : flags);
        int reason = errno;
        if (current != folder) close(current);
        errno = reason;
        if (next < 0 || !slash) return next;
        current = next;
        path = slash + 1;
    }
}

int open_below(int folder, const char *path) {
#if defined(SYS_openat2) && defined(RESOLVE_NO_SYMLINKS)
    struct open_how how = {.flags = (unsigned long long)flags, .resolve = RESOLVE_NO_SYMLINKS};
    long opened = syscall(SYS_openat2, folder, path, &how, sizeof how);
    // Systems that are older, or that let programs ask less, say so in one of two ways.
    if (opened >= 0 || (errno != ENOSYS && errno != EPERM)) return (int)opened;
#endif
    return open_step_by_step(folder, path);
}
