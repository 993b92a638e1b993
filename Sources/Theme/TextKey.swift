/// Every text of the user interface; its raw value is the key in `texts/<language>.yaml`.
package enum TextKey: String, CaseIterable, Sendable {
    case agentsOnly = "agents-only"
    case answer
    case address
    case ask
    case room
    case bodies
    case directory
    case district
    case districts
    case houseNumbers = "house-numbers"
    case noStreets = "no-streets"
    case postcode
    case street
    case streets
    case responsible
    case specialHours = "special-hours"
    case accessible
    case allCities = "all-cities"
    case appointment
    case appointmentLink = "appointment-link"
    case backlinks
    case bodyText = "body-text"
    case calloutCaution = "callout-caution"
    case calloutImportant = "callout-important"
    case calloutNote = "callout-note"
    case calloutTip = "callout-tip"
    case calloutWarning = "callout-warning"
    case callUnknown = "call-unknown"
    case categories
    case changeAdded = "change-added"
    case changeNone = "change-none"
    case changeRemoved = "change-removed"
    case chooseCity = "choose-city"
    case calendar
    case closed
    case closures
    case compare
    case comparison
    case confidence
    case confidenceDraft = "confidence-draft"
    case confidenceExample = "confidence-example"
    case confidenceVerified = "confidence-verified"
    case contents
    case coverage
    case coverageDiffers = "coverage-differs"
    case coverageMissing = "coverage-missing"
    case coverageNotFor = "coverage-not-for"
    case coverageNotOffered = "coverage-not-offered"
    case coverageOwnFile = "coverage-own-file"
    case coverageTotal = "coverage-total"
    case coverageShared = "coverage-shared"
    case coverageUnpublished = "coverage-unpublished"
    case deadline
    case differences
    case differentIn = "different-in"
    case differs
    case documents
    case duration
    case editors
    case email
    case facts
    case feedback
    case fees
    case finding
    case findingError = "finding-error"
    case findingNote = "finding-note"
    case findingWarning = "finding-warning"
    case fact
    case factChanges = "fact-changes"
    case factStays = "fact-stays"
    case factToday = "fact-today"
    case factUnused = "fact-unused"
    case factUses = "fact-uses"
    case factValues = "fact-values"
    case factsIntro = "facts-intro"
    case feesFrom = "fees-from"
    case since
    case filter
    case forms
    case foundInstead = "found-instead"
    case glossary
    case hours
    case instead
    case leftOut = "left-out"
    case leika
    case legal
    case linkedFrom = "linked-from"
    case mostAsked = "most-asked"
    case newsArticle = "news-article"
    case newsChanged = "news-changed"
    case newsFee = "news-fee"
    case newsReviewed = "news-reviewed"
    case note
    case notFound = "not-found"
    case notFoundHelp = "not-found-help"
    case notices
    case noOwner = "no-owner"
    case notFoundAmongTen = "not-found-among-ten"
    case notAnswered = "not-answered"
    case notOffered = "not-offered"
    case notOfferedBy = "not-offered-by"
    case office
    case offline
    case offices
    case online
    case orphans
    case onlineLink = "online-link"
    case overdue
    case owner
    case phone
    case question
    case rank
    case related
    case reportArticle = "report-article"
    case reportHint = "report-hint"
    case reportMistake = "report-mistake"
    case reviewDue = "review-due"
    case reviewed
    case rightArticle = "right-article"
    case ruleAdjustable = "rule-adjustable"
    case ruleFixed = "rule-fixed"
    case ruleRight = "rule-right"
    case ruleWrong = "rule-wrong"
    case rules
    case rulesIntro = "rules-intro"
    case same
    case search
    case severityInfo = "severity-info"
    case severityUrgent = "severity-urgent"
    case severityWarning = "severity-warning"
    case skipToContent = "skip-to-content"
    case accessibilityStatement = "accessibility-statement"
    case switchboard
    case table
    case taskDone = "task-done"
    case taskOpen = "task-open"
    case toldAbove = "told-above"
    case topic
    case transfer
    case transit
    case unanswered
    case until
    case website
    case workList = "work-list"
    case allArticles = "all-articles"
    case builtFor = "built-for"
    case city
    case noNotices = "no-notices"
    case noArticles = "no-articles"
    case guideBack = "guide-back"
    case guideBegin = "guide-begin"
    case guideMap = "guide-map"
    case guideMaps = "guide-maps"
    case guideNothing = "guide-nothing"
    case guideOutcomes = "guide-outcomes"
    case guideQuestions = "guide-questions"
    case guides
    case guideSteps = "guide-steps"
    case guideWays = "guide-ways"
    case journey
    case step
    case stepOf = "step-of"
}
