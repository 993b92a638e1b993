#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

int exchange_names(int folder, const char *first, const char *second) {
#if defined(__APPLE__)
    return renameatx_np(folder, first, folder, second, RENAME_SWAP);
#elif defined(RENAME_EXCHANGE)
    return renameat2(folder, first, folder, second, RENAME_EXCHANGE);
#else
    (void)folder;
    (void)first;
    (void)second;
    errno = ENOSYS;
    return -1;
#endif
}

int is_mount_point(int folder, const char *name) {
#if defined(STATX_ATTR_MOUNT_ROOT)
    struct statx status;
    if (statx(folder, name, AT_SYMLINK_NOFOLLOW, 0, &status) != 0) return 0;
    return (status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) != 0 &&
           (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#else
    (void)folder;
    (void)name;
    return 0;
#endif
}
