import Knowledge
import Theme

extension Confidence {
    /// What pages call it.
    package var textKey: TextKey {
        switch self {
        case .example: .confidenceExample
        case .draft: .confidenceDraft
        case .verified: .confidenceVerified
        }
    }
}

extension Notice.Severity {
    /// What pages call it.
    package var textKey: TextKey {
        switch self {
        case .info: .severityInfo
        case .warning: .severityWarning
        case .urgent: .severityUrgent
        }
    }
}

extension Document.Callout {
    /// What pages call it.
    package var textKey: TextKey {
        switch self {
        case .note: .calloutNote
        case .tip: .calloutTip
        case .important: .calloutImportant
        case .warning: .calloutWarning
        case .caution: .calloutCaution
        }
    }
}
