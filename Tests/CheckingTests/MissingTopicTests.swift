import TestSupport
import Testing

@testable import Checking

struct MissingTopicTests {
    @Test("A city that an article does not name is reported")
    func anArticleNamesEveryCity() {
        expectFindings(
            of: MissingTopic.self, in: probe("title: 1️⃣Probe\nmunicipalities:\n  rhein: {}"),
            .note(
                "care.topic-missing",
                help:
                    "Add under \"municipalities\": ruhr; where the city is not responsible, with \"offered: false\" and \"instead\".",
                in: ["ruhr"]))
        expectFindings(of: MissingTopic.self, in: probe())
        expectFindings(of: MissingTopic.self, in: probe("municipalities:\n  rhein: {}\n  ruhr: {}"))
        expectFindings(
            of: MissingTopic.self,
            in: probe("municipalities:\n  rhein: {}\n  ruhr:\n    offered: false\n    instead: Der Kreis."))
    }

    @Test("A city whose article is unpublished is not missing")
    func aCityWhoseArticleIsNotPublishedIsNotLeftOut() {
        expectFindings(of: MissingTopic.self, in: probe("municipalities:\n  rhein: {}\n  ruhr: {from: 2027-01-01}"))
        expectFindings(
            of: MissingTopic.self, in: probe("municipalities:\n  rhein: {}\n  ruhr: {audience: agents}"),
            edition: .public)
    }
}
