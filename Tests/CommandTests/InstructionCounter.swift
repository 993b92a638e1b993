import Foundation
import Scratch

/// Counts the instructions that a program executes: by the processor where it lets itself be asked, else by Valgrind, which a
/// virtual machine does not hinder.
enum InstructionCounter {
    /// The processor's own counter, by `perf`.
    case processor
    /// Valgrind, with a copy of the program and a library that it is started with.
    case valgrind(program: String, library: String)

    /// What this machine has; nil where it has neither.
    static let here: InstructionCounter? = {
        for make in [{ .processor }, valgrind] as [() throws -> InstructionCounter] {
            guard let counter = try? make(), (try? counter.count(["--version"], in: URL(filePath: "/"))) != nil else {
                continue
            }
            return counter
        }
        return nil
    }()

    /// Instructions of the program that was built with the tests, within a thousandth of what another run has.
    func count(_ arguments: [String], in folder: URL) throws -> Double {
        switch self {
        case .processor:
            let counting = ["perf", "stat", "-x,", "-e", "instructions:u", "--"]
            let text = try Self.errors(of: counting + [BuiltProgram.url().path] + arguments, in: folder)
            // The program's own words may stand before the count.
            guard let match = text.firstMatch(of: /(?m)^([0-9]+),[^\n]*instructions/), let count = Double(match.1)
            else { throw MeasuredRun.Failure(description: "perf counts nothing: \(text)") }
            return count
        case .valgrind(let copy, let library):
            let counting = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
            let text = try Self.errors(of: counting + [copy] + arguments, in: folder, ["LD_PRELOAD": library])
            guard let match = text.firstMatch(of: /(?m)^==[0-9]+== I +refs: +([0-9,]+)/),
                let count = Double(match.1.filter { $0 != "," })
            else { throw MeasuredRun.Failure(description: "Valgrind counts nothing: \(text)") }
            return count
        }
    }

    // MARK: Valgrind

    /// Valgrind takes away signals from the mask that `sigsuspend` is given, in place; the one of libdispatch must not be written.
    private static let library = """
        #define _GNU_SOURCE
        #include <signal.h>
        #include <sys/syscall.h>
        #include <unistd.h>
        int sigsuspend(const sigset_t *mask) {
            sigset_t copy = *mask;
            return (int)syscall(SYS_rt_sigsuspend, &copy, 8);
        }
        """

    private static func valgrind() throws -> InstructionCounter {
        let program = try BuiltProgram.url()
        let folder = program.deletingLastPathComponent().appending(path: "counted")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // Valgrind gives up on the debug information that Swift writes.
        _ = try errors(of: ["strip", "-o", "auskunft", program.path], in: folder)
        try Data(library.utf8).write(to: folder.appending(path: "suspend.c"))
        _ = try errors(of: ["clang", "-shared", "-fPIC", "-o", "suspend.so", "suspend.c"], in: folder)
        return .valgrind(
            program: folder.appending(path: "auskunft").path, library: folder.appending(path: "suspend.so").path)
    }

    /// What a command writes to the standard error, the end of it.
    private static func errors(
        of command: [String], in folder: URL, _ environment: [String: String] = [:]
    ) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = folder
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        // The order of sets and dictionaries is no work of its own.
        process.environment = ["PATH": path, "LC_ALL": "C.UTF-8", "SWIFT_DETERMINISTIC_HASHING": "1"].merging(
            environment
        ) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let logs = try ScratchFolder()
        try logs.write("errors", "")
        let errors = try FileHandle(forWritingTo: logs.url.appending(path: "errors"))
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        try errors.close()
        return String((logs.text("errors") ?? "").suffix(4_000))
    }
}
