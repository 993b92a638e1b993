// On a desk: what was asked last in this tab, to ask it again.

import { element } from "./page.js";
import { questions } from "./words.js";

export function showAskedLast() {
  const section = document.querySelector("[data-questions]");
  if (!section) return;
  const asked = questions();
  section
    .querySelector("ul")
    ?.replaceChildren(
      ...asked.map((question) =>
        element("li", {}, element("a", { href: `?${new URLSearchParams({ q: question })}`, rel: "nofollow" }, question)),
      ),
    );
  section.hidden = asked.length === 0;
}
