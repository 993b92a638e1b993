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

    private static let changedArticle = JSONObject<ChangedArticle>("ChangedArticle", "An article that changed.") {
        members in
        members.required("id", .id, "The article.") { $0.id }
        members.required("title", .text, "Its title.") { $0.title }
        members.required("url", .reference, "The article in full.") { $0.reference }
        members.required("fields", .list(.text), "Members of the article that changed; `bodyHtml` stands for its text.")
        {
            $0.fields
        }
    }

    private static let addedArticle = JSONObject<ChangedArticle>("AddedArticle", "An article that is new.") { members in
        members.required("id", .id, "The article.") { $0.id }
        members.required("title", .text, "Its title.") { $0.title }
        members.required("url", .reference, "The article in full.") { $0.reference }
    }

    private static let removedArticle = JSONObject<SiteChanges.Removed>("RemovedArticle", "An article that is gone.") {
        members in
        members.required("id", .id, "The article.") { $0.id }
        members.required("title", .text, "The title it had.") { $0.title }
        members.optional("movedTo", .id, "The article that has taken over its id as an alias.") { $0.successor }
    }

    private static let changedEntry = JSONObject<ListChanges.Entry>("ChangedEntry", "An entry that changed.") {
        members in
        members.required("id", .text, "Its id.") { $0.id }
        members.required("title", .text, "Its name or title.") { $0.title }
        members.required("fields", .list(.text), "Its members that changed; `bodyHtml` stands for its text.") {
            $0.members
        }
    }

    private static let namedEntry = JSONObject<ListChanges.Entry>("NamedEntry", "An entry that is new or gone.") {
        members in
        members.required("id", .text, "Its id.") { $0.id }
        members.required("title", .text, "Its name or title.") { $0.title }
    }

    private static let listChanges = JSONObject<ListChanges>("ListChanges", "What became of the entries of a list.") {
        members in
        members.required("added", .list(.object(namedEntry)), "New ones, in order of id.") { $0.added }
        members.required("changed", .list(.object(changedEntry)), "Changed ones, in order of id.") { $0.changed }
        members.required("removed", .list(.object(namedEntry)), "Those that are gone, in order of id.") { $0.removed }
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

    private static let cityChanges = JSONObject<CityChanges>("ChangesOfCity", "What changed for a city.") { members in
        members.required("municipality", .id, "The city.") { $0.city.id }
        members.required("added", .list(.object(addedArticle)), "New articles, in order of id.") { record in
            record.city.added.map { record.article($0) }
        }
        members.required("changed", .list(.object(changedArticle)), "Changed articles, in order of id.") { record in
            record.city.changed.map { record.article($0.topic, $0.members) }
        }
        members.required("removed", .list(.object(removedArticle)), "Articles that are gone, in order of id.") {
            $0.city.removed
        }
        members.required("offices", .object(listChanges), "Its offices.") { $0.city.offices }
        members.optional("notices", .object(listChanges), "Its notices in force; agents' edition only.") { record in
            record.knowledge.edition == .agents ? record.city.notices : nil
        }
    }

    /// `changes.json`: only where the build was told of an earlier one.
    static let changes = JSONDocument<ChangeRecord>(
        "Changes", named: "changes", "What changed since an earlier build."
    ) { members in
        members.optional("since", .date, "The day of the earlier build.") { $0.changes.since }
        members.required("date", .date, "The day of this build.") { $0.knowledge.date }
        members.required("municipalities", .list(.object(cityChanges)), "Changes by city.") { record in
            record.changes.cities.indexed().map { index, city in
                CityChanges(city: city, index: index, knowledge: record.knowledge)
            }
        }
        members.required(
            "cities", .object(listChanges), "The cities themselves; `fields` are members of `municipalities.json`."
        ) { $0.changes.municipalities }
    }
}
