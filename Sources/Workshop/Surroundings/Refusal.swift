import Diagnostics

/// Why a run does not do what it was asked for.
package struct Refusal: Error, Sendable, Hashable {
    /// Whose fault it is.
    package enum Cause: Sendable, Hashable {
        /// Findings in the content or the theme forbid it.
        case findings
        /// It was asked for in a way that makes no sense.
        case wrongUse
        /// Disk full, no permission.
        case machine
    }

    /// Whose fault it is.
    package let cause: Cause
    /// What is to be said, one sentence each; nothing where everything has been said.
    package let texts: [LocalizedText]

    /// With some sentences, or none.
    package init(_ cause: Cause, _ texts: LocalizedText...) {
        self.init(cause, texts)
    }

    /// With sentences that were gathered.
    package init(_ cause: Cause, _ texts: [LocalizedText]) {
        self.cause = cause
        self.texts = texts
    }

    /// With one sentence.
    package init(_ cause: Cause, de german: String, en english: String) {
        self.init(cause, LocalizedText(de: german, en: english))
    }
}

extension LocalizedText {
    /// What is the same in every language: a path, a name.
    package init(_ text: String) { self.init(de: text, en: text) }

    /// With something in front of it that is the same in every language.
    package func after(_ prefix: String) -> LocalizedText {
        LocalizedText(de: prefix + german, en: prefix + english)
    }
}
