import Foundation
import Testing

@testable import External

@Suite("Requests wait for their turn")
struct RequestGateTests {
    /// Pauses that end when the test says so.
    private actor Pauses {
        private var open: [CheckedContinuation<Void, Never>] = []
        private(set) var durations: [Duration] = []

        func wait(_ duration: Duration) async {
            durations.append(duration)
            await withCheckedContinuation { open.append($0) }
        }

        func end(_ count: Int) async {
            while open.count < count { await Task.yield() }
            for pause in open { pause.resume() }
            open = []
        }
    }

    private actor Entered {
        private(set) var names: [String] = []
        func add(_ name: String) { names.append(name) }
    }

    @Test("A host is left alone after a request begins and after it ends; another host is not kept waiting")
    func spacing() async {
        let pauses = Pauses()
        let entered = Entered()
        let gate = RequestGate { await pauses.wait($0) }
        await gate.enter("a.example")
        let second = Task {
            await gate.enter("a.example")
            await entered.add("a")
        }
        await gate.enter("b.example")
        #expect(await entered.names == [])
        await gate.leave("a.example")
        // The beginnings at both hosts, and the end at one.
        await pauses.end(3)
        await second.value
        #expect(await entered.names == ["a"])
        #expect(await pauses.durations.allSatisfy { $0 == .milliseconds(200) })
        await gate.leave("a.example")
        await gate.leave("b.example")
        await pauses.end(3)
    }

    @Test(
        "Retry-After is read as seconds and as a moment on the server's clock",
        arguments: [
            ("120", nil, 120), (" 5 ", nil, 5), ("-1", nil, 0),
            ("Sun, 22 Nov 2026 18:00:30 GMT", "Sun, 22 Nov 2026 18:00:00 GMT", 30),
            ("Sun, 22 Nov 2026 18:00:00 GMT", "Sun, 22 Nov 2026 18:00:30 GMT", 0),
            ("Sun, 22 Nov 2026 18:00:30 GMT", nil, nil), ("bald", nil, nil), (nil, nil, nil),
        ] as [(String?, String?, Int?)])
    func retryAfter(text: String?, date: String?, seconds: Int?) {
        #expect(RetryAfter.duration(text, date: date) == seconds.map { .seconds($0) })
    }
}
