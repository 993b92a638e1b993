import Diagnostics

extension Guide {
    /// The texts that callers hear and read, changed.
    ///
    /// - Complexity: O(questions + answers + steps).
    public func changingTexts(_ change: (LocatedText) -> LocatedText) -> Guide {
        var guide = self
        guide.answer = answer.map(change)
        guide.questions = questions.map { question in
            var question = question
            question.ask = question.ask.map(change)
            question.help = question.help.map(change)
            let answers = question.answers?.value ?? []
            question.answers?.value = answers.map { answer in
                var answer = answer
                answer.text = answer.text.map(change)
                answer.say = answer.say.map(change)
                return answer
            }
            return question
        }
        guide.steps?.value = (steps?.value ?? []).map { step in
            var step = step
            step.text = step.text.map(change)
            return step
        }
        return guide
    }

    /// Those of its texts that have placeholders, each once.
    public var textsWithPlaceholders: [LocatedText] {
        var texts: [LocatedText] = []
        _ = changingTexts { text in
            if text.value.contains("{{") { texts.append(text) }
            return text
        }
        return texts
    }

    /// As the callers of a city hear it, with values in the place of placeholders.
    func filled(in municipality: CityIndex) -> Guide {
        guard !filledTexts.isEmpty else { return self }
        return changingTexts { text in
            guard let value = filledTexts[text.value]?[municipality] else { return text }
            return Located(value, text.span, layer: text.layer)
        }
    }
}
