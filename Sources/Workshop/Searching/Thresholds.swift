import Knowledge

/// What auskunft.yaml demands of the search, in percent.
package struct Thresholds: Sendable {
    private let limits: [(count: Int, percent: Int)]

    /// - Parameter settings: nil demands nothing.
    package init(_ settings: Settings.Search?) {
        limits = [(1, settings?.successAt1), (3, settings?.successAt3), (5, settings?.successAt5)].compactMap {
            count, limit in limit.map { (count, $0.value) }
        }
    }

    /// A share that was not reached.
    package struct Missed: Sendable {
        /// Among so many hits.
        package let at: Int
        /// From 0 to 1.
        package let required: Double
        /// From 0 to 1.
        package let reached: Double
    }

    /// What an evaluation does not reach.
    package func missed(by evaluation: Evaluation) -> [Missed] {
        limits.compactMap { count, percent in
            let reached = evaluation.success(at: count)
            return reached * 100 < Double(percent) - 1e-9
                ? Missed(at: count, required: Double(percent) / 100, reached: reached) : nil
        }
    }
}
