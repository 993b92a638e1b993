import Foundation
import Scratch

/// What a run of the program takes, counted and not timed.
enum MeasuredRun {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Whether memory can be measured here.
    static let measuresMemory = (try? memory(of: ["/bin/true"], in: URL(filePath: "/"))) != nil

    /// The most memory that the program has at a time, in bytes.
    ///
    /// - Throws: where it does not end as a program does that says what is wrong.
    static func memory(_ arguments: [String], in folder: ScratchFolder) throws -> Int {
        try memory(of: [try BuiltProgram.url().path] + arguments, in: folder.url)
    }

    /// What the system counts for a process includes what the one had that began it: so a small one begins it.
    private static let beginner = """
        import resource, subprocess, sys
        status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
        print(status, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
        """

    private static func memory(of command: [String], in folder: URL) throws -> Int {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", beginner] + command
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        guard numbers.count == 2, (0...2).contains(numbers[0]) else {
            throw Failure(description: "\(command): the program ended with \(text)")
        }
        #if canImport(Darwin)
            return numbers[1]
        #else
            return numbers[1] * 1_024
        #endif
    }
}
