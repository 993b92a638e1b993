import ArgumentParser
import Workshop

/// The exit statuses of the public contract.
enum ExitStatus {
    /// Findings forbid publishing.
    static let findings = ExitCode(1)
    static let wrongUse = ExitCode(2)
    /// The machine failed: disk full, no permission.
    static let machine = ExitCode(3)

    static func status(of cause: Refusal.Cause) -> ExitCode {
        switch cause {
        case .findings: findings
        case .wrongUse: wrongUse
        case .machine: machine
        }
    }
}
