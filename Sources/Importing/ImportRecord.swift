import Foundation

/// One article of someone else's, as one line of JSON tells it.
struct ImportRecord {
    /// Line of the file, from 1.
    let line: Int
    let id: String
    let title: String
    let body: String
    let answer: String?
    let keywords: [String]
    let questions: [String]
    let leika: String?
    let fees: String?
    let url: URL?
    let category: String?
    let documents: [String]

    /// Reads a line.
    ///
    /// - Throws: `Problem` for the first thing that keeps it from being an article.
    init(_ bytes: some Collection<UInt8>, line: Int, without left: Set<String>) throws(ImportProblem) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ImportProblem(.encoding, line, detail: nil)
        }
        let object: [String: Any]
        do {
            guard let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
                throw ImportProblem(.json, line, detail: nil)
            }
            object = read
        } catch let problem as ImportProblem {
            throw problem
        } catch {
            throw ImportProblem(.json, line, detail: nil)
        }
        self.line = line
        func string(_ key: String) throws(ImportProblem) -> String? {
            guard !left.contains(key), let value = object[key], !(value is NSNull) else { return nil }
            if let text = value as? String { return text }
            // Ids and keys are often written as numbers; true and false are numbers, too, to the library.
            if let number = value as? NSNumber, Self.isNumber(number) { return number.stringValue }
            throw ImportProblem(.field, line, detail: key)
        }
        func list(_ key: String) throws(ImportProblem) -> [String] {
            guard !left.contains(key), let value = object[key], !(value is NSNull) else { return [] }
            if let text = value as? String {
                // A list in HTML is a list all the same.
                let tree = MarkupTree(html: text)
                let items = tree.nodes.indices.filter { tree.nodes[$0].element == "li" }.map { tree.plainText(of: $0) }
                return Self.cleaned(items.isEmpty ? [tree.plainText] : items)
            }
            guard let items = value as? [String] else { throw ImportProblem(.field, line, detail: key) }
            return Self.cleaned(items.map { MarkupTree(html: $0).plainText })
        }
        guard let id = try string("id"), !MarkdownText.line(id).isEmpty else {
            throw ImportProblem(.field, line, detail: "id")
        }
        guard let title = try string("title").map({ MarkdownText.line(MarkupTree(html: $0).plainText) }), !title.isEmpty
        else {
            throw ImportProblem(.field, line, detail: "title")
        }
        guard let body = try string("body") else { throw ImportProblem(.field, line, detail: "body") }
        self.id = MarkdownText.line(id)
        self.title = title
        self.body = body
        let answer = try string("answer").map { MarkdownText.line(MarkupTree(html: $0).plainText) }
        self.answer = answer.flatMap { $0.isEmpty ? nil : $0 }
        keywords = try list("keywords")
        questions = try list("questions")
        leika = try string("leika").map(MarkdownText.line).flatMap { $0.isEmpty ? nil : $0 }
        fees = try string("fees")
        url = try string("url").flatMap { URL(string: MarkdownText.line($0)) }
        category = try string("category").map { MarkdownText.line(MarkupTree(html: $0).plainText) }.flatMap {
            $0.isEmpty ? nil : $0
        }
        documents = try list("documents")
    }

    private static func cleaned(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.map(MarkdownText.line).filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    private static func isNumber(_ number: NSNumber) -> Bool {
        // "c" is how the library keeps true and false.
        String(cString: number.objCType) != "c"
    }
}
