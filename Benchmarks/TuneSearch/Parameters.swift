import Search

/// Everything that is learned, as one list of numbers.
struct Parameters {
    var build = IndexWeights()
    var ranking = RankingWeights()

    struct Handle: Sendable {
        var name: String
        var range: ClosedRange<Double>
        var path: @Sendable () -> WritableKeyPath<Parameters, Double>
    }

    static let handles: [Handle] = {
        var handles: [Handle] = []
        func add(
            _ name: String, _ range: ClosedRange<Double>,
            _ path: @escaping @Sendable () -> WritableKeyPath<Parameters, Double>
        ) {
            handles.append(Handle(name: name, range: range, path: path))
        }
        for field in SearchField.allCases where field != .body {
            add("field.\(field)", 0.05...12) { \.build.field[at: field.rawValue] }
        }
        for field in SearchField.allCases {
            add("length.\(field)", 0...1) { \.build.lengthNormalization[at: field.rawValue] }
        }
        add("saturation", 0.3...12) { \.build.saturation.double }
        add("part", 0.02...1) { \.build.part.double }
        add("joint", 0.1...1.2) { \.build.joint.double }
        add("parts", 0.1...1.2) { \.ranking.parts }
        add("partsBesideWhole", 0.05...1) { \.ranking.partsBesideWhole }
        add("joined", 0.1...1.2) { \.ranking.joined }
        add("synonym.own", 0.1...1.2) { \.ranking.synonym[at: 0] }
        add("synonym.everyday", 0.05...1.2) { \.ranking.synonym[at: 1] }
        add("synonymOfSeveral", 0.1...1.5) { \.ranking.synonymOfSeveral }
        add("synonymOfPart", 0...1) { \.ranking.synonymOfPart }
        add("synonymCap", 0.5...4) { \.ranking.synonymCap }
        add("common", 0...1) { \.ranking.common }
        add("name", 0...1) { \.ranking.name }
        add("association", 0...1) { \.ranking.association }
        add("prefix", 0...1) { \.ranking.prefix }
        add("infix", 0...1) { \.ranking.infix }
        add("typing", 0...8) { \.ranking.typingError }
        add("sound", 0...1) { \.ranking.sound }
        add("phrase", 0...1) { \.ranking.phraseNormalization }
        add("coverage", 0...3) { \.ranking.coverage }
        add("title", 0...4) { \.ranking.title }
        add("queryInTitle", 0...4) { \.ranking.queryInTitle }
        add("titleInQuery", 0...4) { \.ranking.titleInQuery }
        add("keyword", 0...4) { \.ranking.keyword }
        add("together", 0...4) { \.ranking.together }
        return handles
    }()
}

extension Array where Element == Double {
    subscript(at index: Int) -> Double {
        get { self[index] }
        set { self[index] = newValue }
    }
}
extension Array where Element == Float {
    subscript(at index: Int) -> Double {
        get { Double(self[index]) }
        set { self[index] = Float(newValue) }
    }
}
extension Float {
    var double: Double {
        get { Double(self) }
        set { self = Float(newValue) }
    }
}
