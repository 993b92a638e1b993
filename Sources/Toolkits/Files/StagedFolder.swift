import CSystem
import Parallel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder that is written beside the one it replaces, and takes its place in one step when complete.
///
/// Readers see the old site or the new one, never a mix; whatever ends the program before `commit` leaves the old one.
public final class StagedFolder: Sendable {
    /// How names of an open folder change: 0, or -1 with `errno` set where that cannot be done.
    struct Moves: Sendable {
        typealias Move = @Sendable (_ folder: Int32, _ first: String, _ second: String) -> Int32

        /// Exchanges two names in one step.
        var exchange: Move = { exchange_names($0, $1, $2) }
        var rename: Move = { renameat($0, $1, $0, $2) }
    }

    private let claim: OutputClaim
    private let stage: String
    private let folder: OpenFolder
    private let moves: Moves
    private let knownFolders = MutexBox<Set<String>>([])
    private let totals = MutexBox(Totals())

    /// What was written.
    public struct Totals: Sendable {
        /// How many, without the mark of the folder.
        public var files = 0
        /// Of all of them.
        public var bytes = 0
    }

    /// Claims the place, and makes the folder beside it.
    ///
    /// - Throws: ``FileFailure``, ``OutputRefusal``
    public convenience init(destination: String) throws {
        try self.init(OutputClaim(destination))
    }

    /// Makes the folder beside the one that it will replace. The claim is given back by `commit` and `discard`.
    ///
    /// - Throws: ``FileFailure``
    public convenience init(_ claim: OutputClaim) throws {
        try self.init(claim, moves: Moves())
    }

    init(_ claim: OutputClaim, moves: Moves) throws {
        self.claim = claim
        self.moves = moves
        stage = OutputLock.freshName(claim.name + ".new-")
        var journal = OutputLock.Journal(stage: stage, replaced: claim.replaced)
        try claim.lock.note(journal)
        guard mkdirat(claim.parent.descriptor, stage, 0o755) == 0 else {
            throw FileFailure(action: .create, path: claim.parent.path(of: stage), number: errno)
        }
        folder = try OpenFolder(stage, in: claim.parent)
        journal.made = folder.identity
        try claim.lock.note(journal)
        try folder.writeNewFile(OutputClaim.marker, Array("auskunft\n".utf8))
    }

    /// Files written so far, without the mark of the folder.
    public var written: Totals { totals.withLock { $0 } }

    /// Writes one file; safe to call from several threads for different paths.
    ///
    /// It does not wait for the disk, as Foundation does: with thousands of files that takes longer than all else, and what
    /// is made can be made again.
    ///
    /// - Parameter path: relative to the folder, with `/`; not written before.
    /// - Throws: ``FileFailure``
    public func write(_ path: String, _ bytes: [UInt8]) throws {
        if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolder(String(path[..<slash])) }
        try folder.writeNewFile(path, bytes)
        totals.withLock { total in
            total.files += 1
            total.bytes += bytes.count
        }
    }

    private func makeFolder(_ path: String) throws {
        if knownFolders.withLock({ $0.contains(path) }) { return }
        if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolder(String(path[..<slash])) }
        try folder.makeFolder(path)
        knownFolders.withLock { _ = $0.insert(path) }
    }

    // MARK: Taking its place

    /// Puts the new folder in the place of the old one and removes the old one.
    ///
    /// - Throws: ``FileFailure`` and ``OutputRefusal``; the old folder then stands where it was, but for
    ///   `OutputRefusal.putAside`: the new folder is in its place, and what else was found there lies beside it.
    public func commit() throws {
        let found = folder.fileCount() - 1
        let files = written.files
        guard found == files else {
            throw OutputRefusal.incomplete(path: folder.path, written: files, found: found)
        }
        guard claim.parent.entry(stage)?.identity == folder.identity else {
            throw OutputRefusal.incomplete(path: folder.path, written: files, found: 0)
        }
        let aside = try takePlace()
        claim.release()
        if let aside { throw OutputRefusal.putAside(path: aside) }
    }

    /// - Returns: the path of what was found at the output and is neither the old folder nor empty.
    private func takePlace() throws -> String? {
        let parent = claim.parent
        // An empty folder gives way as well.
        if moves.rename(parent.descriptor, stage, claim.name) == 0 { return nil }
        guard errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR else {
            throw FileFailure(action: .rename, path: folder.path, number: errno)
        }
        if moves.exchange(parent.descriptor, stage, claim.name) == 0 { return try removeReplaced(stage) }
        return try takePlaceInTwoSteps()
    }

    /// For a file system without exchange: the old folder is put back if the second step fails, or by the next build if this
    /// one ends between them.
    private func takePlaceInTwoSteps() throws -> String? {
        let parent = claim.parent
        let old = OutputLock.freshName(claim.name + ".old-")
        try claim.lock.note(
            OutputLock.Journal(stage: stage, old: old, made: folder.identity, replaced: claim.replaced))
        guard moves.rename(parent.descriptor, claim.name, old) == 0 else {
            throw FileFailure(action: .rename, path: parent.path(of: claim.name), number: errno)
        }
        guard moves.rename(parent.descriptor, stage, claim.name) == 0 else {
            let number = errno
            _ = moves.rename(parent.descriptor, old, claim.name)
            throw FileFailure(action: .rename, path: folder.path, number: number)
        }
        return try removeReplaced(old)
    }

    /// Removes the old folder, once looked at again: only what was looked at before the work goes.
    ///
    /// - Returns: the path where something else lies now.
    private func removeReplaced(_ name: String) throws -> String? {
        let parent = claim.parent
        if let entry = parent.entry(name), entry.identity == claim.replaced, OutputClaim.isSite(name, in: parent) {
            parent.remove(name)
            return nil
        }
        let aside = OutputLock.freshName(claim.name + ".found-")
        guard moves.rename(parent.descriptor, name, aside) == 0 else { return parent.path(of: name) }
        return parent.path(of: aside)
    }

    /// Removes what was written; the old folder stands where it was.
    public func discard() {
        if claim.parent.entry(stage)?.identity == folder.identity { claim.parent.remove(stage) }
        claim.release()
    }
}
