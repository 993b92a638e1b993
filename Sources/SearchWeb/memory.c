// The memory of the module: blocks of a few sizes, each with a list of free ones. Nothing else in the browser provides it.

typedef __SIZE_TYPE__ size_t;
typedef unsigned char byte;

// Before each block: the number of its size class, or for a large block its size in pages with the highest bit set.
enum { HEADER = 16, PAGE = 65536, SMALLEST = 32, CLASSES = 24 };
#define LARGE 0x80000000u

extern byte __heap_base;

struct block {
    unsigned kind;
    struct block *next;
};

static struct block *free_small[CLASSES];
static struct block *free_large;
static size_t top;

// Sizes go up in steps of a half: 32, 48, 64, 96, 128, …
static size_t size_of_class(unsigned class) {
    size_t size = (size_t)SMALLEST << (class / 2);
    return class % 2 ? size + size / 2 : size;
}

static struct block *extend(size_t size) {
    if (top == 0) top = ((size_t)&__heap_base + 15) & ~(size_t)15;
    size_t start = top;
    size_t available = (size_t)__builtin_wasm_memory_size(0) * PAGE;
    if (size > available - start) {
        size_t pages = (size - (available - start) + PAGE - 1) / PAGE;
        if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return 0;
    }
    top = start + size;
    return (struct block *)start;
}

static void *allocate(size_t size) {
    if (size > 0x40000000u) return 0;
    size_t whole = size + HEADER;
    for (unsigned class = 0; class < CLASSES; class++) {
        size_t room = size_of_class(class);
        if (whole > room) continue;
        struct block *block = free_small[class];
        if (block) {
            free_small[class] = block->next;
        } else {
            block = extend(room);
            if (!block) return 0;
            block->kind = class;
        }
        return (byte *)block + HEADER;
    }
    unsigned pages = (unsigned)((whole + PAGE - 1) / PAGE);
    for (struct block **link = &free_large; *link; link = &(*link)->next) {
        unsigned held = (*link)->kind & ~LARGE;
        // A block twice as large is kept for something larger.
        if (held >= pages && held <= 2 * pages) {
            struct block *block = *link;
            *link = block->next;
            return (byte *)block + HEADER;
        }
    }
    struct block *block = extend((size_t)pages * PAGE);
    if (!block) return 0;
    block->kind = pages | LARGE;
    return (byte *)block + HEADER;
}

int posix_memalign(void **result, size_t alignment, size_t size) {
    if (alignment > HEADER) return 22;
    void *block = allocate(size);
    if (!block) return 12;
    *result = block;
    return 0;
}

void free(void *pointer) {
    if (!pointer) return;
    struct block *block = (struct block *)((byte *)pointer - HEADER);
    if (block->kind & LARGE) {
        block->next = free_large;
        free_large = block;
    } else if (block->kind < CLASSES) {
        block->next = free_small[block->kind];
        free_small[block->kind] = block;
    }
}
