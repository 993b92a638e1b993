import Diagnostics
import Files
import Indexing
import Knowledge
import Publishing
import Reading
import Theme

/// What the search reads beside the content: the theme's list of everyday German, and the machine's thesaurus where
/// auskunft.yaml allows it.
struct SearchSources: Sendable {
    let everyday: EverydayGerman
    let thesaurus: Thesaurus?
    /// What is to be said of them.
    let remark: LocalizedText?

    /// Where Debian puts OpenThesaurus.
    private static let thesaurusPath = "/usr/share/mythes/th_de_DE_v2.dat"

    /// - Throws: `EverydayGerman.Failure` where the theme's list has another form.
    init(_ theme: Theme, _ settings: Settings) throws(EverydayGerman.Failure) {
        everyday = try EverydayGerman(theme.everydayGerman)
        guard settings.search?.value.thesaurus?.value == true else {
            (thesaurus, remark) = (nil, nil)
            return
        }
        thesaurus = (try? FileTree.contents(of: Self.thesaurusPath)).map { Thesaurus($0) }
        remark =
            thesaurus == nil
            ? LocalizedText(
                de: "Der Thesaurus (mythes-de) ist nicht installiert; die Suche geht ohne ihn.",
                en: "The thesaurus (mythes-de) is not installed; the search does without it.") : nil
    }

    func index(_ knowledge: KnowledgeBase) -> KnowledgeIndex {
        KnowledgeIndex(knowledge, everyday: everyday, thesaurus: thesaurus)
    }
}
