import Foundation
import Scratch
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The program itself, as a user runs it.
enum Program {
    struct Outcome {
        let status: Int32
        let wasKilled: Bool
        let output: String
        let errors: String
    }

    /// A process that is ready to run; German, without colour switches of the machine's own.
    static func process(
        _ arguments: [String], in folder: ScratchFolder, environment: [String: String] = [:]
    ) throws -> Process {
        let process = Process()
        process.executableURL = try BuiltProgram.url()
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        var all = ProcessInfo.processInfo.environment
        for name in ["NO_COLOR", "LANG", "LC_MESSAGES", "CI", "GITHUB_ACTIONS"] { all[name] = nil }
        all.merge(["LC_ALL": "C.UTF-8", "TERM": "xterm"]) { _, new in new }
        process.environment = all.merging(environment) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Runs to the end; standard output and standard error go to files, so that neither fills up.
    static func run(
        _ arguments: String..., in folder: ScratchFolder, environment: [String: String] = [:]
    ) throws -> Outcome {
        try finish(try process(arguments, in: folder, environment: environment))
    }

    /// Runs a process to the end.
    static func finish(_ process: Process) throws -> Outcome {
        let logs = try ScratchFolder()
        for name in ["output", "errors"] { try logs.write(name, "") }
        let output = try FileHandle(forWritingTo: logs.url.appending(path: "output"))
        let errors = try FileHandle(forWritingTo: logs.url.appending(path: "errors"))
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        try output.close()
        try errors.close()
        return Outcome(
            status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
            output: logs.text("output") ?? "", errors: logs.text("errors") ?? "")
    }

    /// What the program writes to standard output where that is a pipe.
    static func piped(_ arguments: String..., in folder: ScratchFolder) throws -> String {
        let process = try process(arguments, in: folder)
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let more = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: text + more, as: UTF8.self)
    }

    /// What the program writes where both outputs are a terminal.
    static func onTerminal(
        _ arguments: String..., in folder: ScratchFolder, environment: [String: String] = [:]
    ) throws -> String {
        var (master, slave): (Int32, Int32) = (-1, -1)
        try #require(openpty(&master, &slave, nil, nil, nil) == 0)
        defer { close(master) }
        // Other processes of the tests must not keep the terminal open.
        for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let process = try process(arguments, in: folder, environment: environment)
        let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
        process.standardOutput = terminal
        process.standardError = terminal
        try process.run()
        close(slave)
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        // Ends when the program has closed the other side.
        while true {
            let count = read(master, &buffer, buffer.count)
            guard count > 0 else { break }
            text += buffer[..<count]
        }
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }
}
