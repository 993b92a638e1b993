#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file beside an output folder that one process at a time holds by a lock of the kernel's (`flock(2)`), so that process
/// numbers, which two containers share, say nothing. It goes with the process, however that ends.
///
/// In the file stands what the holder has begun. Whoever holds the lock next finds there what a killed one left.
final class OutputLock: Sendable {
    /// What a build has made beside the output, and what may be removed for it.
    struct Journal: Equatable {
        /// Name of the folder that is being written.
        var stage: String?
        /// Name that the old folder has for a moment where folders cannot be exchanged in one step.
        var old: String?
        /// The folder that is being written; nil until it is made.
        var made: FileIdentity?
        /// The folder that it replaces. Nothing but these two is ever removed.
        var replaced: FileIdentity?
    }

    private static let heading = "auskunft lock"
    /// The last line that counts.
    private static let end = "end"

    private let folder: OpenFolder
    private let name: String
    private let descriptor: Int32

    /// Waits until nobody else holds it.
    ///
    /// - Parameter onWait: told once who holds it, where somebody does.
    /// - Throws: ``FileFailure``; also where a file of the name is somebody else's.
    init(_ name: String, in folder: OpenFolder, onWait: (_ holder: String) -> Void) throws {
        self.folder = folder
        self.name = name
        let path = folder.path(of: name)
        var told = false
        while true {
            let file = openat(folder.descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
            guard file >= 0 else { throw FileFailure(action: .lock, path: path, number: errno) }
            do {
                try Self.lock(file, path) {
                    if !told { onWait(Self.holder(Self.contents(of: file))) }
                    told = true
                }
            } catch {
                close(file)
                throw error
            }
            // Whoever held it may have removed the file before giving it back; then another one counts.
            var status = stat()
            if fstat(file, &status) == 0, folder.entry(name)?.identity == FileIdentity(status) {
                descriptor = file
                break
            }
            close(file)
        }
        let contents = Self.contents(of: descriptor)
        guard contents.isEmpty || contents.hasPrefix(Self.heading) else {
            close(descriptor)
            throw FileFailure(action: .lock, path: path, number: EEXIST)
        }
    }

    deinit { close(descriptor) }

    private static func lock(_ file: Int32, _ path: String, onWait: () -> Void) throws {
        if flock(file, LOCK_EX | LOCK_NB) == 0 { return }
        guard errno == EWOULDBLOCK || errno == EINTR else {
            throw FileFailure(action: .lock, path: path, number: errno)
        }
        onWait()
        while flock(file, LOCK_EX) != 0 {
            guard errno == EINTR else { throw FileFailure(action: .lock, path: path, number: errno) }
        }
    }

    /// A name that nobody else has, be it in another container.
    static func freshName(_ prefix: String) -> String {
        let number = String(UInt64.random(in: .min ... .max), radix: 16)
        return prefix + String(repeating: "0", count: 16 - number.count) + number
    }

    // MARK: The journal

    /// What the last holder left; empty where it ended well.
    var journal: Journal {
        var journal = Journal()
        for line in Self.contents(of: descriptor).split(separator: "\n").dropFirst() {
            if line == Self.end { break }
            let words = line.split(separator: " ").map(String.init)
            switch (words.first, words.count) {
            case ("stage", 2): journal.stage = words[1]
            case ("old", 2): journal.old = words[1]
            case ("made", 3): journal.made = FileIdentity(words)
            case ("replaced", 3): journal.replaced = FileIdentity(words)
            default: continue
            }
        }
        return journal
    }

    /// - Throws: ``FileFailure``
    func note(_ journal: Journal) throws {
        var text = "\(Self.heading)\nholder \(Self.thisProcess)\n"
        if let stage = journal.stage { text += "stage \(stage)\n" }
        if let old = journal.old { text += "old \(old)\n" }
        if let made = journal.made { text += "made \(made.device) \(made.number)\n" }
        if let replaced = journal.replaced { text += "replaced \(replaced.device) \(replaced.number)\n" }
        text += "\(Self.end)\n"
        let path = folder.path(of: name)
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw FileFailure(action: .lock, path: path, number: errno) }
        // Written over before it is cut: killed in between, it says what it said before or what it says now.
        try writeAll(Array(text.utf8), to: descriptor, path: path)
        guard ftruncate(descriptor, off_t(text.utf8.count)) == 0 else {
            throw FileFailure(action: .lock, path: path, number: errno)
        }
    }

    /// Removes the file, since nothing is left that the next one must know, and lets those go on who wait.
    func release() {
        var status = stat()
        // Given back before, the name may be another one's lock.
        if fstat(descriptor, &status) == 0, folder.entry(name)?.identity == FileIdentity(status) {
            unlinkat(folder.descriptor, name, 0)
        }
        flock(descriptor, LOCK_UN)
    }

    private static var thisProcess: String {
        var name = [CChar](repeating: 0, count: 256)
        let isKnown = gethostname(&name, name.count - 1) == 0
        let host =
            isKnown ? String(decoding: name.lazy.map(UInt8.init(bitPattern:)).prefix { $0 != 0 }, as: UTF8.self) : "?"
        return "\(getpid()) \(host)"
    }

    /// `process 4711 on build-host`, of the second line.
    private static func holder(_ contents: String) -> String {
        let line = contents.split(separator: "\n").first { $0.hasPrefix("holder ") }
        let words = line?.split(separator: " ") ?? []
        return words.count == 3 ? "\(words[1]) (\(words[2]))" : "?"
    }

    private static func contents(of file: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = pread(file, &bytes, bytes.count, 0)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : ""
    }
}

extension FileIdentity {
    /// - Parameter words: of a line of the journal: what it is, device, inode.
    fileprivate init?(_ words: [String]) {
        guard let device = UInt64(words[1]), let number = UInt64(words[2]) else { return nil }
        self.init(device: device, number: number)
    }
}
