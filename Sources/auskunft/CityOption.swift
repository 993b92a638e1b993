import ArgumentParser
import Knowledge

extension KnowledgeBase {
    /// The number of the city that an option names; nil where it names none.
    ///
    /// - Throws: `ExitCode` where there is no such city, after saying which there are.
    func municipality(option id: String?) throws -> Int? {
        guard let id else { return nil }
        if let number = municipalityIndex[id] { return number }
        let known = municipalities.map(\.id).joined(separator: ", ")
        Console.refuse(
            de: "Die Stadt „\(id)“ gibt es nicht; es gibt: \(known).",
            en: "There is no municipality \"\(id)\"; the knowledge base has: \(known).")
        throw ExitStatus.wrongUse
    }
}
