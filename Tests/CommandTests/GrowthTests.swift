import HostileInputs
import Repetition
import Scratch
import Testing

/// Whatever is written over and over in a file of less than two megabytes, the program tells what is wrong, with a memory and in
/// a time that grow with the file, not with its square.
@Suite struct GrowthTests {
    private static let inputs = HostileInput.markdown + HostileInput.yaml + HostileInput.imports
    /// The part of the largest file that is tried: `AUSKUNFT_CASES=1` tries all of it.
    private static let share = Repetitions.count(few: 64, all: 8)
    /// In the quick lane some of each reader's.
    private static let tried = inputs.enumerated().filter { share < 64 || $0.offset.isMultiple(of: 5) }.map(\.element)
    /// Under Valgrind a count takes fifty times as long as the run: all of them for `AUSKUNFT_CASES=1`.
    private static let counted = inputs.enumerated().filter {
        share < 8 || $0.offset.isMultiple(of: share < 64 ? 10 : 150)
    }.map(\.element)

    /// The largest file that is read, unless auskunft.yaml allows more.
    private static let largest = 1_950_000
    /// For any such file.
    private static let mostMemory = 512 << 20
    /// Without any content, and with room for what other machines do otherwise.
    private static let ownMemory = 96 << 20
    /// What the second doubling may take of the first.
    private static let mostGrowth = 2.4
    /// For any such file: what one core does in five seconds, and without optimisation in one minute.
    #if DEBUG
        private static let mostInstructions = 240e9
    #else
        private static let mostInstructions = 20e9
    #endif

    private func folder(_ input: HostileInput, bytes: Int) throws -> ScratchFolder {
        let folder = try ScratchFolder()
        for (path, text) in HostileInput.knowledgeBase + input.files(bytes: bytes) { try folder.write(path, text) }
        return folder
    }

    /// A smaller file has as much less, beside what the program has without any.
    @Test("Memory", .enabled(if: MeasuredRun.measuresMemory, "python3 is missing"), arguments: tried)
    func memory(input: HostileInput) throws {
        let taken = try MeasuredRun.memory(input.command, in: folder(input, bytes: Self.largest / Self.share))
        let most = Self.ownMemory + (Self.mostMemory - Self.ownMemory) / Self.share
        #expect(taken <= most, "\(taken >> 20) MB")
    }

    /// Counted for n, 2n and 4n bytes: the second doubling takes twice what the first one takes, and a little more where something is
    /// sorted. From what it takes beyond that follows the part that grows with the square, and so what the largest file would take: to
    /// count that itself takes too long.
    @Test("Work", .enabled(if: InstructionCounter.here != nil, "neither perf nor Valgrind counts"), arguments: counted)
    func work(input: HostileInput) throws {
        let counter = try #require(InstructionCounter.here)
        let size = 8_000.0
        let counts = try [1.0, 2, 4].map { factor in
            let folder = try folder(input, bytes: Int(size * factor))
            return try counter.count(input.command, in: folder.url)
        }
        let shown = "\(counts.map { Int($0 / 1e6) }) million"
        let (first, second) = (counts[1] - counts[0], counts[2] - counts[1])
        // Less for more: a limit ended it, and beyond it little is read.
        guard first > 0 else { return }
        // Two runs of the same differ by a thousandth.
        #expect(second <= Self.mostGrowth * first + 0.004 * counts[2], "\(shown)")
        let square = max(0, second - 2 * first) / 6
        let linear = max(0, first - 3 * square)
        let times = Double(Self.largest) / size
        let expected = counts[0] + linear * times + square * times * times
        #expect(expected <= Self.mostInstructions, "\(Int(expected / 1e9)) thousand million, after \(shown)")
    }
}
