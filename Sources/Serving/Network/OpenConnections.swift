import FlyingSocks
import Foundation
import Synchronization

/// The connections of all clients, so that one that waits gives way to one that asks.
final class OpenConnections: Sendable {
    /// What a connection does.
    enum Phase: Int {
        /// Waits for a request, or for the rest of one.
        case waiting
        /// Tells a page what is new.
        case listening
        case answering
    }

    private struct Entry {
        let descriptor: Int32
        var phase = Phase.waiting
        /// Counts changes of phase: the lower, the longer ago.
        var since: Int
    }

    private struct State {
        var entries: [Int: Entry] = [:]
        var last = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) { self.limit = limit }

    /// The connection's number; nil where there is no room and none that may be ended for it.
    ///
    /// Where there is no room, the one that has waited longest is ended, or the page that has listened longest: it asks again.
    /// - Complexity: O(connections) where there is no room, else O(1).
    func enter(_ socket: Socket) -> Int? {
        state.withLock { state in
            if state.entries.count >= limit {
                let idle = state.entries.filter { $0.value.phase != .answering }
                guard
                    let oldest = idle.min(by: {
                        ($0.value.phase.rawValue, $0.value.since) < ($1.value.phase.rawValue, $1.value.since)
                    })
                else { return nil }
                // Its reader finds an end and leaves; the descriptor is open until then.
                shutdown(oldest.value.descriptor, Int32(SHUT_RDWR))
                state.entries[oldest.key] = nil
            }
            state.last += 1
            state.entries[state.last] = Entry(descriptor: socket.file.rawValue, since: state.last)
            return state.last
        }
    }

    func mark(_ number: Int, as phase: Phase) {
        state.withLock { state in
            state.last += 1
            state.entries[number]?.phase = phase
            state.entries[number]?.since = state.last
        }
    }

    /// Before the socket is closed: afterwards its descriptor may be another's.
    func leave(_ number: Int) { state.withLock { $0.entries[number] = nil } }
}
