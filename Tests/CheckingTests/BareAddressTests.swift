import TestSupport
import Testing

@testable import Checking

@Suite struct BareAddressTests {
    @Test("Web addresses in running text are found")
    func findsAddressesInTheText() {
        expectFindings(
            of: BareAddress.self,
            in: [
                "articles/probe.md": article(
                    body: """
                        Termine: 1️⃣https://stadt.example/termine.

                        Formulare: <2️⃣https://stadt.example/formulare>

                        Im Netz: 3️⃣www.stadt.example

                        Oder [https://stadt.example](4️⃣https://stadt.example/)

                        """)
            ], .warning("link.bare-address", "1️⃣"), .warning("link.bare-address", "2️⃣"),
            .warning("link.bare-address", "3️⃣"),
            .warning(
                "link.bare-address", "4️⃣", help: "Link the name of the page: [name of the page](https://stadt.example/)")
        )
    }

    @Test("File names and e-mail addresses are left alone")
    func leavesNamesAndMail() {
        expectFindings(
            of: BareAddress.self,
            in: [
                "articles/probe.md": article(
                    "online: https://stadt.example\n",
                    body:
                        "[Stadt](https://stadt.example), [stadt.example](https://stadt.example), amt@stadt.example, {{ online }}, `https://code.example`, [[probe]]\n"
                )
            ])
    }
}
