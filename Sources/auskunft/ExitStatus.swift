import ArgumentParser

/// The exit statuses of the public contract.
enum ExitStatus {
    /// Findings forbid publishing.
    static let findings = ExitCode(1)
    static let wrongUse = ExitCode(2)
    /// The machine failed: disk full, no permission.
    static let machine = ExitCode(3)
}
