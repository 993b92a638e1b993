import Dispatch

extension RandomAccessCollection where Self: Sendable, Element: Sendable {
    /// The results of `transform` in the order of the elements, computed on all cores in chunks.
    ///
    /// - Parameter chunk: elements that one core takes at a time; small where they differ much in cost.
    /// - Complexity: O(n) calls; the results need no copying.
    @inlinable public func parallelMap<Output: Sendable>(
        chunk: Int = 16, _ transform: @Sendable (Element) -> Output
    ) -> [Output] {
        let count = self.count
        let size = Swift.max(chunk, 1)
        guard count > size else { return map(transform) }
        return [Output](unsafeUninitializedCapacity: count) { buffer, initialized in
            // Every index is written exactly once, by the one iteration that owns its chunk.
            nonisolated(unsafe) let results = buffer
            DispatchQueue.concurrentPerform(iterations: (count + size - 1) / size) { number in
                var index = self.index(startIndex, offsetBy: number * size)
                for position in (number * size)..<Swift.min((number + 1) * size, count) {
                    results.initializeElement(at: position, to: transform(self[index]))
                    formIndex(after: &index)
                }
            }
            initialized = count
        }
    }
}
