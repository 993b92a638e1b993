#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the operating system would not do with a file or folder.
public struct FileFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was tried.
    public enum Action: String, Sendable {
        case open, read, create, write, rename, replace, lock
    }

    /// What was tried.
    public let action: Action
    /// With what.
    public let path: String
    /// `errno`.
    public let number: Int32

    /// - Parameter number: `errno`.
    package init(action: Action, path: String, number: Int32) {
        self.action = action
        self.path = path
        self.number = number
    }

    /// A file that cannot be read, for a reason that is no error number of the system.
    public static func unreadable(_ path: String) -> FileFailure {
        FileFailure(action: .read, path: path, number: EIO)
    }

    /// Whether there is nothing at the path.
    public var isMissing: Bool { number == ENOENT || number == ENOTDIR }

    /// In English, with the system's words for the number.
    public var description: String { "\(action.rawValue) \(path): \(String(cString: strerror(number)))" }
}

/// Writes all bytes to an open file.
///
/// - Throws: ``FileFailure`` with the path given.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
    var offset = 0
    while offset < bytes.count {
        let count = bytes.withUnsafeBytes { buffer in
            let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
            #if canImport(Glibc)
                return Glibc.write(descriptor, rest.baseAddress, rest.count)
            #elseif canImport(Musl)
                return Musl.write(descriptor, rest.baseAddress, rest.count)
            #else
                return Darwin.write(descriptor, rest.baseAddress, rest.count)
            #endif
        }
        if count < 0 {
            if errno == EINTR { continue }
            throw FileFailure(action: .write, path: path, number: errno)
        }
        offset += count
    }
}
