import Foundation

/// How often tests that try one thing in many forms repeat themselves.
///
/// Few times unless `AUSKUNFT_CASES` says otherwise: `all` for as many as `make test` runs, a number for one test that is run for
/// itself and for long. Fewer are fewer repetitions of each kind of case; no kind is left out.
package enum Repetitions {
    /// - Parameters:
    ///   - few: in the quick lane.
    ///   - all: in `make test`.
    package static func count(few: Int, all: Int) -> Int {
        switch ProcessInfo.processInfo.environment["AUSKUNFT_CASES"] {
        case nil, "": few
        case "all": all
        case let number?: Int(number) ?? few
        }
    }
}
