/// A field of an article that is the same for all cities.
public enum TopicField: String, Sendable, CaseIterable {
    case category
    case aliases
    case municipalities

    /// The key that editors write.
    public var key: String { rawValue }

    /// What an editor may write who does not know the key, in small letters.
    public var germanWords: [String] {
        switch self {
        case .category: ["kategorie"]
        case .aliases: ["frühere", "frühere namen"]
        case .municipalities: ["städte", "staedte", "kommunen"]
        }
    }
}
