/// The pages of the rules that reading a file checks by itself, and of those about excuses.
enum ReadingRules {
    static var descriptions: [RuleDescription] { [] }
}
