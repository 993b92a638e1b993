import Knowledge

/// A section of a text: its heading as a slug, nil before the first, and where it stands.
struct BodySection {
    let slug: String?
    let part: Body.Part
}

/// The sections of a shared text with those of a city's own file in their places.
///
/// A section of the same heading takes the place of the shared one. Others come before the first section that the knowledge base shows
/// later, at the end where it knows none, so that each goes where a reader of the other cities' pages looks for it.
///
/// - Complexity: O(n × headings known to the knowledge base).
struct MergedSections {
    private var shared: [BodySection]
    private let ranks: [String: Int]
    /// By slug, the shared sections that nothing has taken the place of, the last first.
    private var free: [String: [Int]] = [:]
    /// By rank, the first shared section that comes later.
    private var places: [Int: Int] = [:]
    /// The introduction, where the shared text has none.
    private var introduction: Body.Part?
    /// By the shared section that they stand before.
    private var added: [Int: AddedSections] = [:]

    init(_ shared: [BodySection], ranks: [String: Int]) {
        self.shared = shared
        self.ranks = ranks
        for index in shared.indices.reversed() {
            if let slug = shared[index].slug { free[slug, default: []].append(index) }
        }
    }

    /// Puts a section of the city's own in its place.
    mutating func add(_ own: BodySection) {
        guard let slug = own.slug else {
            // Text before the first heading replaces the shared introduction, where there is any.
            guard !own.part.nodes.isEmpty else { return }
            if let first = shared.first, first.slug == nil { shared[0] = own } else { introduction = own.part }
            return
        }
        if let index = free[slug]?.popLast() {
            shared[index] = own
        } else {
            let rank = ranks[slug]
            added[rank.map { place(of: $0) } ?? shared.count, default: AddedSections()].add(own.part, rank: rank)
        }
    }

    /// All, in the order of the page.
    var parts: [Body.Part] {
        var parts: [Body.Part] = introduction.map { [$0] } ?? []
        for (index, section) in shared.enumerated() {
            parts += added[index]?.parts ?? []
            parts.append(section.part)
        }
        return parts + (added[shared.count]?.parts ?? [])
    }

    private mutating func place(of rank: Int) -> Int {
        if let known = places[rank] { return known }
        let place = shared.firstIndex { section in section.slug.flatMap { ranks[$0] }.map { $0 > rank } ?? false }
        places[rank] = place ?? shared.count
        return place ?? shared.count
    }
}

/// Sections that come to stand between the same two of the shared text: those with a rank in its order, each behind the others of its
/// rank; those without behind all that were there.
private struct AddedSections {
    private var list: [Body.Part] = []
    /// Of each, the one behind it.
    private var next: [Int?] = []
    private var before: [Int?] = []
    private var first: Int?
    private var last: Int?
    private var firstOfRank: [Int: Int] = [:]

    mutating func add(_ part: Body.Part, rank: Int?) {
        let new = list.count
        list.append(part)
        let later = rank.flatMap { rank in
            firstOfRank.filter { $0.key > rank }.min { $0.key < $1.key }?.value
        }
        let earlier = later.map { before[$0] } ?? last
        next.append(later)
        before.append(earlier)
        if let earlier { next[earlier] = new } else { first = new }
        if let later { before[later] = new } else { last = new }
        if let rank, firstOfRank[rank] == nil { firstOfRank[rank] = new }
    }

    var parts: [Body.Part] {
        var parts: [Body.Part] = []
        parts.reserveCapacity(list.count)
        var current = first
        while let index = current {
            parts.append(list[index])
            current = next[index]
        }
        return parts
    }
}
