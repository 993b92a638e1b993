import Foundation
import Scratch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a run of the program takes, counted and not timed.
enum MeasuredRun {
    /// Whether the processor's own counter may be read; a virtual machine often has none.
    static let countsInstructions =
        (try? instructions(of: ["/bin/true"], in: URL(filePath: "/"))) != nil

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Instructions that the program executes.
    static func instructions(_ arguments: [String], in folder: ScratchFolder) throws -> Double {
        try instructions(of: [try BuiltProgram.url().path] + arguments, in: folder.url)
    }

    private static func instructions(of command: [String], in folder: URL) throws -> Double {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["perf", "stat", "-x,", "-e", "instructions:u", "--"] + command
        process.currentDirectoryURL = folder
        // The order of sets and dictionaries is no work of its own.
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SWIFT_DETERMINISTIC_HASHING": "1"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let logs = try ScratchFolder()
        try logs.write("errors", "")
        let errors = try FileHandle(forWritingTo: logs.url.appending(path: "errors"))
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        try errors.close()
        // The program's own words may stand before the count.
        let text = String((logs.text("errors") ?? "").suffix(4_000))
        guard let match = text.firstMatch(of: /(?m)^([0-9]+),[^\n]*instructions/), let count = Double(match.1) else {
            throw Failure(description: "perf counts nothing: \(text)")
        }
        return count
    }

    /// The most memory that the program has at a time, in bytes.
    ///
    /// - Throws: where it does not end as a program does that says what is wrong.
    static func memory(_ arguments: [String], in folder: ScratchFolder) throws -> Int {
        let program = try BuiltProgram.url().path
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        let shell = "/bin/sh"
        let command: [String] = [shell, "-c", "cd \"$0\" && exec \"$@\"", folder.url.path, program] + arguments
        var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let variables: [String] = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"]
        var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
        defer { for entry in environment { free(entry) } }
        var child = pid_t()
        guard posix_spawn(&child, shell, &actions, nil, &words, &environment) == 0 else {
            throw Failure(description: "\(program) cannot be run")
        }
        var (status, usage): (Int32, rusage) = (0, rusage())
        while wait4(child, &status, 0, &usage) == -1 {
            guard errno == EINTR else { throw Failure(description: "\(program) cannot be waited for") }
        }
        guard status & 0x7F == 0, (0...2).contains(status >> 8) else {
            throw Failure(description: "\(arguments): the program ended with the status \(status)")
        }
        #if canImport(Darwin)
            return Int(usage.ru_maxrss)
        #else
            return Int(usage.ru_maxrss) * 1_024
        #endif
    }
}
