extension CityGuide {
    /// A way through the guide in words, with arrows between: what is asked, what is answered.
    ///
    /// - Parameters:
    ///   - question: where it ends.
    ///   - answer: the last answer; nil where it ends with the question.
    public func words(to question: Int, answer: Int? = nil) -> String {
        var words = way(to: question).flatMap { step in
            [questions[step.question].written.text, questions[step.question].answers[step.answer].text]
        }
        words.append(questions[question].written.text)
        if let answer { words.append(questions[question].answers[answer].text) }
        return Self.joined(words)
    }

    /// Of very long ways the middle is left out.
    public static func joined(_ words: [String]) -> String {
        let most = 12
        let shown = words.count > most ? words.prefix(most / 2) + ["…"] + words.suffix(most / 2) : words[...]
        return shown.joined(separator: " → ")
    }

    /// Answers by which one comes from a question back to it: the questions on the way with the answers, as positions; the last answer of
    /// each leads back to the first question. Without circles there are none.
    ///
    /// - Complexity: O(questions + answers), and of each circle its length.
    public var circles: [[(question: Int, answer: Int)]] {
        var circles: [[(question: Int, answer: Int)]] = []
        /// 0: not seen; 1: on the way; 2: done.
        var state = [UInt8](repeating: 0, count: questions.count)
        var stack: [(question: Int, answer: Int)] = questions.isEmpty ? [] : [(0, -1)]
        if !questions.isEmpty { state[0] = 1 }
        while let top = stack.last {
            let answer = top.answer + 1
            guard answer < questions[top.question].answers.count else {
                state[top.question] = 2
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].answer = answer
            guard case .question(let next) = questions[top.question].answers[answer].target else { continue }
            switch state[next] {
            case 0:
                state[next] = 1
                stack.append((next, -1))
            case 1:
                let first = stack.firstIndex { $0.question == next } ?? stack.startIndex
                circles.append(Array(stack[first...]))
            default: break
            }
        }
        return circles
    }
}
