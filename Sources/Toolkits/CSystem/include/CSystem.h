#ifndef AUSKUNFT_SYSTEM_H
#define AUSKUNFT_SYSTEM_H

// What Swift does not see of the C library: functions declared for GNU sources only, variadic ones, and malloc.h.

/// Exchanges two names of an open folder in a single step; 0, or -1 with errno set where that cannot be done.
int exchange_names(int folder, const char *first, const char *second);

/// Whether something is mounted at a name of an open folder; 0 also where the system does not say.
int is_mount_point(int folder, const char *name);

/// Opens a file or folder below an open folder, following no symbolic link on the whole way; a descriptor that is closed with the
/// program, or -1 with errno set (ELOOP or ENOTDIR where there is a link). Waits for nobody where something else than a file stands there.
int open_below(int folder, const char *path);

/// From now on large blocks of memory go back to the machine as soon as they are free.
///
/// glibc would raise the size from which it does so with every large block that is given back, up to 32 MiB, and keep
/// what lies between (mallopt(3), M_MMAP_THRESHOLD). Elsewhere this does nothing.
void return_large_blocks(void);

#endif
