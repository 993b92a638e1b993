import Foundation
import Importing
import Markup

/// One article of someone else's, as one line of JSON tells it.
struct JSONLinesRecord {
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
    /// What is wrong in it.
    let problems: [ImportProblem]
    /// What was left out.
    let losses: [ImportLoss]
    /// Members of the record that mean nothing here.
    let unknown: [ImportLoss]

    private static let keys: Set<String> = [
        "id", "title", "body", "answer", "keywords", "questions", "leika", "fees", "url", "category", "documents",
    ]

    /// Reads a line.
    ///
    /// - Throws: `Problem` for the first thing that keeps it from being an article.
    init(_ bytes: some Collection<UInt8>, line: Int, without left: Set<String>) throws(ImportProblem) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ImportProblem(.encoding, line: line)
        }
        let object = try Self.object(text, line)
        self.line = line
        func string(_ key: String) throws(ImportProblem) -> String? {
            guard !left.contains(key), let value = object[key], !(value is NSNull) else { return nil }
            if let text = value as? String { return text }
            // Ids and keys are often written as numbers; true and false are numbers, too, to the library.
            if let number = value as? NSNumber, Self.isNumber(number) { return number.stringValue }
            throw ImportProblem(.field(key), line: line)
        }
        var losses: [ImportLoss] = []
        /// Of short texts, HTML read.
        func tree(_ html: String, _ key: String) throws(ImportProblem) -> MarkupTree {
            let tree = MarkupTree(html: html)
            guard tree.isComplete else { throw ImportProblem(.nesting(key), line: line) }
            losses += MarkupLosses(tree, keepsLinks: false).all.map { $0.inside(key, line: line) }
            return tree
        }
        func list(_ key: String) throws(ImportProblem) -> [String] {
            guard !left.contains(key), let value = object[key], !(value is NSNull) else { return [] }
            if let text = value as? String {
                // A list in HTML is a list all the same.
                let tree = try tree(text, key)
                let items = tree.nodes.indices.filter { tree.nodes[$0].element == "li" }.map { tree.plainText(of: $0) }
                return Self.cleaned(items.isEmpty ? [tree.plainText] : items)
            }
            guard let items = value as? [String] else { throw ImportProblem(.field(key), line: line) }
            var texts: [String] = []
            for item in items { texts.append(try tree(item, key).plainText) }
            return Self.cleaned(texts)
        }
        guard let id = try string("id"), !MarkdownText.line(id).isEmpty else {
            throw ImportProblem(.field("id"), line: line)
        }
        func short(_ key: String) throws(ImportProblem) -> String? {
            guard let written = try string(key) else { return nil }
            let text = MarkdownText.line(try tree(written, key).plainText)
            return text.isEmpty ? nil : text
        }
        guard let title = try short("title") else { throw ImportProblem(.field("title"), line: line) }
        guard let body = try string("body") else { throw ImportProblem(.field("body"), line: line) }
        self.id = MarkdownText.line(id)
        self.title = title
        self.body = body
        answer = try short("answer")
        keywords = try list("keywords")
        questions = try list("questions")
        leika = try string("leika").map(MarkdownText.line).flatMap { $0.isEmpty ? nil : $0 }
        fees = try string("fees")
        category = try short("category")
        var problems: [ImportProblem] = []
        let address = try string("url").map(MarkdownText.line).flatMap { $0.isEmpty ? nil : $0 }
        url = WebAddress.cleaned(address).flatMap { URL(string: $0) }
        if let address, url == nil {
            problems.append(ImportProblem(.address(String(address.prefix(200))), line: line))
            losses.append(ImportLoss(.told, path: "url", line: line, value: address))
        }
        documents = try list("documents")
        unknown = object.keys.filter { !Self.keys.contains($0) }.sorted().map {
            ImportLoss(path: $0, line: line, value: MarkdownText.line(Self.written(object[$0])))
        }
        self.problems = problems
        self.losses = losses
    }

    private static func object(_ text: String, _ line: Int) throws(ImportProblem) -> [String: Any] {
        if text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "[") { throw ImportProblem(.list, line: line) }
        let read: Any
        do {
            read = try JSONSerialization.jsonObject(with: Data(text.utf8))
        } catch {
            let reason = (error as NSError).userInfo["NSDebugDescription"] as? String
            throw ImportProblem(.json(reason: reason), line: line)
        }
        guard let object = read as? [String: Any] else { throw ImportProblem(.json(reason: nil), line: line) }
        // The library keeps one of them, and nobody knows which was meant.
        let names = JSONMembers.names(text)
        if names.count > object.count {
            var seen: Set<String> = []
            let name = names.first { !seen.insert($0).inserted }
            throw ImportProblem(.repeated(key: name ?? "?"), line: line)
        }
        return object
    }

    /// Any value as JSON writes it; a text without the quotes.
    private static func written(_ value: Any?) -> String {
        if let text = value as? String { return text }
        let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes]
        return value.flatMap { try? JSONSerialization.data(withJSONObject: $0, options: options) }
            .map { String(decoding: $0, as: UTF8.self) } ?? ""
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
