/// The pages of the rules that reading a file checks by itself, and of those about excuses.
enum ReadingRules {
    static var descriptions: [RuleDescription] {
        YAMLDescriptions.all + FileDescriptions.all + ContractDescriptions.all + FactDescriptions.all
            + IdentifierDescriptions.all + ScopeDescriptions.all + BodyDescriptions.all + PlaceholderDescriptions.all
            + LinkDescriptions.all + QuestionsDescriptions.all + SettingsDescriptions.all + ExcuseDescriptions.all
            + ExternalDescriptions.all
    }
}
