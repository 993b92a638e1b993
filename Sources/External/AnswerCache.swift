import Foundation

/// What was learned of addresses earlier, in a file of the user's.
public struct AnswerCache: Sendable {
    /// Seconds that an answer is relied on.
    static let goodLifetime: TimeInterval = 7 * 24 * 3600
    static let badLifetime: TimeInterval = 3600

    private struct Entry: Codable {
        let verdict: Verdict
        /// Seconds since 1970.
        let time: TimeInterval

        func isFresh(at now: Date) -> Bool {
            let age = now.timeIntervalSince1970 - time
            return age >= 0 && age < (verdict.isGood ? goodLifetime : badLifetime)
        }
    }

    private struct File: Codable {
        var version = 1
        var addresses: [String: Entry]
    }

    private var entries: [String: Entry] = [:]

    /// Remembers nothing yet.
    public init() {}

    /// What a file holds; nothing where it is not there or not readable.
    public init(contentsOf url: URL) {
        guard let data = try? Data(contentsOf: url), let file = try? JSONDecoder().decode(File.self, from: data),
            file.version == 1
        else { return }
        entries = file.addresses
    }

    subscript(address: String, now: Date) -> Verdict? {
        get { entries[address].flatMap { $0.isFresh(at: now) ? $0.verdict : nil } }
        set { entries[address] = newValue.map { Entry(verdict: $0, time: now.timeIntervalSince1970.rounded(.down)) } }
    }

    /// Writes what is still relied on; whole, or not at all.
    public func write(to url: URL, now: Date) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(File(addresses: entries.filter { $0.value.isFresh(at: now) }))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url, options: .atomic)
    }
}
