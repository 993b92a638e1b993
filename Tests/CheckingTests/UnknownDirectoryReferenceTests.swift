import TestSupport
import Testing

@testable import Checking

struct UnknownDirectoryReferenceTests {
    private let city = "name: R\nstate: DE-NW\ndistricts:\n  - id: nord\n    name: Nord\n    office: rhein-amt\n"

    @Test func ofStreetsAndContacts() {
        expectFindings(
            of: UnknownDirectoryReference.self,
            in: [
                "municipalities/rhein.yaml": city,
                "contacts/rhein.tsv": "id\toffice\tdistricts\ttopics\nteam\t1️⃣rhein-ampt\tnord, 2️⃣sued\t3️⃣x\n",
                "streets/rhein.tsv": "street\tdistrict\nUfer\t4️⃣nort\n",
            ], .error("reference.office"), .error("reference.district", "2️⃣"), .error("reference.article", "3️⃣"),
            .error("reference.district", "4️⃣"))
    }

    @Test func ofArticlesAndOffices() {
        expectFindings(
            of: UnknownDirectoryReference.self,
            in: [
                "municipalities/rhein.yaml": city, "bodies.yaml": "- id: kreis\n  name: Kreis\n",
                "offices/rhein/rhein-amt.yaml": "name: A\nparent: 1️⃣rhein-rathaus\n",
                "articles/x.md":
                    "---\ntitle: X\ncategory: alltag\nanswer: X.\noffered: false\ninstead: {body: 2️⃣kreiss}\nresponsible:\n  - {office: rhein-amt, contact: 3️⃣niemand}\n---\n",
            ], .error("reference.body", "2️⃣"), .error("reference.contact", "3️⃣"), .error("reference.office"))
    }
}
