import Digest
import Knowledge

// Resolving puts into a text what stands elsewhere: values of placeholders, titles of other articles. And cities for which that differs, or
// of which one lacks what a link leads to, read bodies of their own. The composition is all of that, and nothing that the files say.

extension Topic {
    /// Stands for what resolving made of the files.
    var composition: ContentHash {
        var hasher = ContentHasher()
        for body in bodies { hasher.add(body) }
        for version in versions {
            hasher.add(version.body.number)
            hasher.add(version.municipalities)
        }
        return hasher.hash
    }
}

extension Notice {
    /// Stands for what resolving made of the file.
    var composition: ContentHash {
        var hasher = ContentHasher()
        for body in bodies {
            hasher.add(body == nil ? 0 : 1)
            if let body { hasher.add(body) }
        }
        return hasher.hash
    }
}

extension ContentHasher {
    /// Takes all of a body but its documents, which are what the files say; a test knows the other parts.
    fileprivate mutating func add(_ body: Body) {
        add(body.municipalities)
        add(body.parts.count)
        for part in body.parts {
            add(part.document.number)
            add(part.nodes.lowerBound.number)
            add(part.nodes.upperBound.number)
            add(Int(part.layer.rawValue))
        }
        add(body.headings.count)
        for heading in body.headings {
            add(heading.id)
            add(heading.text)
            add(heading.level)
            add(heading.document.number)
            add(heading.node.number)
        }
        for values in body.placeholders {
            add(values.count)
            for value in values { add(value) }
        }
    }

    private mutating func add(_ value: PlaceholderValue) {
        switch value {
        case .missing: add(0)
        case .text(let text):
            add(1)
            add(text)
        case .changing(let text, let later):
            add(4)
            add(text)
            add(later.lines)
        case .url(let url):
            add(2)
            add(url)
        case .mail(let address):
            add(5)
            add(address)
        case .list(let items):
            add(3)
            add(items.count)
            for item in items { add(item) }
        }
    }

    fileprivate mutating func add(_ municipalities: [CityIndex]) {
        add(municipalities.count)
        for municipality in municipalities { add(municipality.number) }
    }
}
