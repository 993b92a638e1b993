#ifndef AUSKUNFT_EXCHANGE_H
#define AUSKUNFT_EXCHANGE_H

/// Exchanges two paths of one file system in a single step; 0, or -1 with errno set where that cannot be done.
///
/// Swift sees neither Linux's renameat2 (declared for GNU sources only) nor syscall (variadic).
int exchange_paths(const char *first, const char *second);

#endif
