import TestSupport
import Testing

@testable import Checking

struct SwitchboardExtensionTests {
    private let city = "name: R\nstate: DE-NW\nswitchboard: \"+4920399990\"\n"

    @Test func anOfficeWithTheSwitchboardsNumber() {
        expectFindings(
            of: SwitchboardExtension.self,
            in: [
                "municipalities/rhein.yaml": city,
                "offices/rhein/rhein-amt.yaml": "name: A\nphone: 1️⃣\"+4920399990\"\ntransfer: 2️⃣\"0\"\n",
            ], .warning("directory.switchboard", "1️⃣"), .warning("directory.switchboard", "2️⃣"))
    }

    @Test func aContactWithIt() {
        expectFindings(
            of: SwitchboardExtension.self,
            in: [
                "municipalities/rhein.yaml": city,
                "contacts/rhein.tsv": "id\toffice\ttransfer\nteam\trhein-amt\t1️⃣0\nteam-2\trhein-amt\t4711\n",
            ], .warning("directory.switchboard"))
    }

    @Test func extensionsOfTheirOwnAreFine() {
        expectFindings(
            of: SwitchboardExtension.self,
            in: [
                "municipalities/rhein.yaml": city,
                "offices/rhein/rhein-amt.yaml": "name: A\nphone: \"+49203999942\"\ntransfer: \"42\"\n",
            ])
    }
}
