import JSON
import Knowledge
import Rendering

extension Documents {
    /// Changes in the knowledge base they belong to.
    struct ChangeRecord: Sendable {
        let changes: SiteChanges
        let knowledge: KnowledgeBase
    }

    private struct ChangedArticle: Sendable {
        let id: String
        let title: String
        let city: String
        var fields: [String] = []

        var reference: String { SiteAddress.articleDocument(id, in: city).reference(from: .changesDocument) }
    }

    private static let changedArticle = JSONObject<ChangedArticle>("ChangedArticle", text: "An article that changed.") {
        members in
        members.required("id", as: .id, text: "The article.") { $0.id }
        members.required("title", as: .text, text: "Its title.") { $0.title }
        members.required("url", as: .reference, text: "The article in full.") { $0.reference }
        members.required(
            "fields", as: .list(.text), text: "Members of the article that changed; `bodyHtml` stands for its text."
        ) {
            $0.fields
        }
    }

    private static let addedArticle = JSONObject<ChangedArticle>("AddedArticle", text: "An article that is new.") {
        members in
        members.required("id", as: .id, text: "The article.") { $0.id }
        members.required("title", as: .text, text: "Its title.") { $0.title }
        members.required("url", as: .reference, text: "The article in full.") { $0.reference }
    }

    private static let removedArticle = JSONObject<SiteChanges.Removed>(
        "RemovedArticle", text: "An article that is gone."
    ) {
        members in
        members.required("id", as: .id, text: "The article.") { $0.id }
        members.required("title", as: .text, text: "The title it had.") { $0.title }
        members.optional("movedTo", as: .id, text: "The article that has taken over its id as an alias.") {
            $0.successor
        }
    }

    private static let changedEntry = JSONObject<ListChanges.Entry>("ChangedEntry", text: "An entry that changed.") {
        members in
        members.required("id", as: .text, text: "Its id.") { $0.id }
        members.required("title", as: .text, text: "Its name or title.") { $0.title }
        members.required("fields", as: .list(.text), text: "Its members that changed; `bodyHtml` stands for its text.")
        {
            $0.members
        }
    }

    private static let namedEntry = JSONObject<ListChanges.Entry>("NamedEntry", text: "An entry that is new or gone.") {
        members in
        members.required("id", as: .text, text: "Its id.") { $0.id }
        members.required("title", as: .text, text: "Its name or title.") { $0.title }
    }

    private static let listChanges = JSONObject<ListChanges>(
        "ListChanges", text: "What became of the entries of a list."
    ) {
        members in
        members.required("added", as: .list(.object(namedEntry)), text: "New ones, in order of id.") { $0.added }
        members.required("changed", as: .list(.object(changedEntry)), text: "Changed ones, in order of id.") {
            $0.changed
        }
        members.required("removed", as: .list(.object(namedEntry)), text: "Those that are gone, in order of id.") {
            $0.removed
        }
    }

    private struct CityChanges: Sendable {
        let city: SiteChanges.City
        let index: CityIndex
        let knowledge: KnowledgeBase

        func article(_ topic: TopicIndex, _ fields: [String] = []) -> ChangedArticle {
            ChangedArticle(
                id: knowledge.topics[topic].id, title: knowledge.title(of: topic, in: index), city: city.id,
                fields: fields)
        }
    }

    private static let cityChanges = JSONObject<CityChanges>("ChangesOfCity", text: "What changed for a city.") {
        members in
        members.required("municipality", as: .id, text: "The city.") { $0.city.id }
        members.required("added", as: .list(.object(addedArticle)), text: "New articles, in order of id.") { record in
            record.city.added.map { record.article($0) }
        }
        members.required("changed", as: .list(.object(changedArticle)), text: "Changed articles, in order of id.") {
            record in
            record.city.changed.map { record.article($0.topic, $0.members) }
        }
        members.required("removed", as: .list(.object(removedArticle)), text: "Articles that are gone, in order of id.")
        {
            $0.city.removed
        }
        members.required("offices", as: .object(listChanges), text: "Its offices.") { $0.city.offices }
        members.optional("notices", as: .object(listChanges), text: "Its notices in force; agents' edition only.") {
            record in
            record.knowledge.edition == .agents ? record.city.notices : nil
        }
    }

    /// `changes.json`: only where the build was told of an earlier one.
    static let changes = JSONDocument<ChangeRecord>(
        "Changes", named: "changes", "What changed since an earlier build."
    ) { members in
        members.optional("since", as: .date, text: "The day of the earlier build.") { $0.changes.since }
        members.required("date", as: .date, text: "The day of this build.") { $0.knowledge.date }
        members.required("municipalities", as: .list(.object(cityChanges)), text: "Changes by city.") { record in
            record.changes.cities.indexed().map { index, city in
                CityChanges(city: city, index: index, knowledge: record.knowledge)
            }
        }
        members.required(
            "cities", as: .object(listChanges),
            text: "The cities themselves; `fields` are members of `municipalities.json`."
        ) { $0.changes.municipalities }
    }
}
