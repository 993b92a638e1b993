import Diagnostics
import Files
import Foundation
import Knowledge
import Reading

/// What a run finds around it: clock, language, variables, files. Handed in, so that a test can say what they are.
package struct Environment: Sendable {
    /// The language that people are spoken to in.
    package var language: Language
    /// Of the process.
    package var variables: [String: String]
    /// Relative paths are from here.
    package var currentDirectory: String
    /// Whether relative paths are left to the operating system, which has the same folder as the current one.
    private let leavesPathsRelative: Bool
    /// The moment of the run.
    package var now: @Sendable () -> Date
    /// The tree below a folder. Throws ``FileFailure``.
    package var tree: @Sendable (_ folder: String) throws -> FileTree
    /// Shows on what the run works; nil when it no longer does.
    package var progress: @Sendable (LocalizedText?) -> Void
    /// Says what people should know while they wait.
    package var remark: @Sendable (LocalizedText) -> Void

    /// The surroundings of this process.
    ///
    /// - Parameters:
    ///   - now: the clock.
    ///   - progress: shows on what the run works.
    ///   - remark: says what people should know while they wait.
    package static func process(
        language: Language, progress: @escaping @Sendable (LocalizedText?) -> Void = { _ in },
        remark: @escaping @Sendable (LocalizedText) -> Void = { _ in }
    ) -> Environment {
        Environment(
            language: language, variables: ProcessInfo.processInfo.environment,
            currentDirectory: FileManager.default.currentDirectoryPath, leavesPathsRelative: true, now: { Date() },
            tree: { try FileTree(directory: $0) }, progress: progress, remark: remark)
    }

    /// Surroundings of one's own, over the files of this machine.
    ///
    /// - Parameters:
    ///   - currentDirectory: absolute; relative paths are from here.
    ///   - now: the moment of the run.
    package init(
        language: Language, currentDirectory: String, variables: [String: String] = [:],
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.init(
            language: language, variables: variables, currentDirectory: currentDirectory, leavesPathsRelative: false,
            now: now, tree: { try FileTree(directory: $0) }, progress: { _ in }, remark: { _ in })
    }

    private init(
        language: Language, variables: [String: String], currentDirectory: String, leavesPathsRelative: Bool,
        now: @escaping @Sendable () -> Date, tree: @escaping @Sendable (String) throws -> FileTree,
        progress: @escaping @Sendable (LocalizedText?) -> Void, remark: @escaping @Sendable (LocalizedText) -> Void
    ) {
        self.language = language
        self.variables = variables
        self.currentDirectory = currentDirectory
        self.leavesPathsRelative = leavesPathsRelative
        self.now = now
        self.tree = tree
        self.progress = progress
        self.remark = remark
    }

    // MARK: Time

    /// Whether there is a time zone of this name (IANA).
    package static func isTimeZone(_ name: String) -> Bool { TimeZone(identifier: name) != nil }

    /// Today on the clock of a time zone; the default one's where there is no such zone.
    package func today(inTimeZone name: String?) -> CalendarDate {
        let parts = Self.calendar(name).dateComponents([.year, .month, .day], from: now())
        return CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? .epoch
    }

    /// Minutes since midnight on the clock of a time zone; the default one's where there is no such zone.
    package func minuteOfDay(inTimeZone name: String?) -> Int {
        let parts = Self.calendar(name).dateComponents([.hour, .minute], from: now())
        return (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
    }

    private static func calendar(_ timeZone: String?) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone =
            timeZone.flatMap(TimeZone.init(identifier:)) ?? TimeZone(identifier: Settings.defaultTimeZone) ?? .gmt
        return calendar
    }

    // MARK: Files

    /// Where the operating system finds a path that was given.
    package func path(_ path: String) -> String {
        leavesPathsRelative || path.hasPrefix("/") ? path : currentDirectory + "/" + path
    }

    /// A path of the operating system as people gave it.
    func shown(_ path: String) -> String {
        let prefix = currentDirectory + "/"
        return !leavesPathsRelative && path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    /// The text of a file; nil where it cannot be read or is none.
    func text(_ path: String) -> String? {
        (try? FileTree.contents(of: self.path(path))).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// What is at a path.
    package func kind(of path: String) -> FileKind {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: self.path(path), isDirectory: &isFolder) else { return .nothing }
        return isFolder.boolValue ? .folder : .file
    }

    /// What can be at a path.
    package enum FileKind: Sendable {
        case nothing, file, folder
    }

    /// A path from the root, without `.` and `..` where these can be told.
    func absolutePath(_ path: String) -> String {
        let whole = path.hasPrefix("/") ? path : currentDirectory + "/" + path
        return "/" + Self.normalised(whole).joined(separator: "/")
    }

    /// What leads to the files of a folder from the working folder, for those who know files by such a path only, as git
    /// hosts do: without `./`, and relative where the folder lies in it. Empty where it is the working folder itself.
    package func relativePrefix(of folder: String) -> String {
        // A shell names the folder by the way it was entered, perhaps over symbolic links.
        let here = [currentDirectory, variables["PWD"] ?? ""].filter { $0.hasPrefix("/") }
        var parts = Self.normalised(folder)
        let isAbsolute = folder.hasPrefix("/")
        if isAbsolute {
            for folder in here.map(Self.normalised) where parts.starts(with: folder) {
                parts.removeFirst(folder.count)
                return parts.map { $0 + "/" }.joined()
            }
        }
        return (isAbsolute ? "/" : "") + parts.map { $0 + "/" }.joined()
    }

    /// The parts of a path without `.`, and without `..` where a part before it can be dropped.
    private static func normalised(_ path: String) -> [Substring] {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return parts
    }

    /// The user's cache folder for a file of the program, by the XDG Base Directory Specification; nil where the user has
    /// no home.
    package func cacheFile(_ name: String) -> URL? {
        let absolute: (String) -> String? = { name in variables[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
        let folder = absolute("XDG_CACHE_HOME") ?? absolute("HOME").map { $0 + "/.cache" }
        return folder.map { URL(filePath: $0 + "/auskunft/" + name) }
    }
}

/// A folder's name with a slash behind it.
func slashed(_ folder: String) -> String { folder.hasSuffix("/") ? folder : folder + "/" }
