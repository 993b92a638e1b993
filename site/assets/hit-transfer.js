// Putting the caller through from a hit: its numbers, whether anyone is there, what to ask before, and what to say.

import { copy } from "./clipboard.js";
import { closeButton, open } from "./dialog.js";
import { detail, kindOf, numbersOf, openNow } from "./hit-facts.js";
import { keepCurrentIn } from "./live.js";
import { city, element, say, text } from "./page.js";

/** @param {Hit} hit */
export function showTransferOf(hit) {
  const numbers = numbersOf(hit);
  if (numbers.length === 0) return say(text("no-number"));
  const isArticle = kindOf(hit) === "article";
  const words = isArticle
    ? text("handover", { city: city?.name ?? "", title: hit.title, answer: hit.answer || "–" })
    : text("handover-office", { city: city?.name ?? "", title: hit.title });
  const copyButton = element("button", { type: "button" }, text("copy"));
  copyButton.addEventListener("click", () => copy(words, text("copied")));
  const questions = detail(hit, "ask").split("\n").filter(Boolean);
  const names = [...new Set(numbers.map(({ of }) => of))];
  const dialog = element("dialog", { class: "transfer", "aria-labelledby": "part-transfer" });
  dialog.append(
    element("h2", { id: "part-transfer" }, text("transfer")),
    ...(questions.length > 0
      ? [
          element(
            "section",
            { class: "ask" },
            element("h3", {}, text("ask")),
            element("ul", {}, ...questions.map((question) => element("li", {}, question))),
          ),
        ]
      : []),
    ...names.map((name, index) =>
      element(
        "section",
        { class: "contact" },
        element("h3", {}, name),
        ...(index === 0 ? openNow(kindOf(hit) === "office" ? hit.details?.[0] : hit.office) : []),
        element(
          "dl",
          {},
          ...numbers
            .filter(({ of }) => of === name)
            .map(({ label, number }) => element("div", {}, element("dt", {}, label), element("dd", {}, number))),
        ),
      ),
    ),
    element("h3", {}, text("handover-title")),
    element("p", { class: "handover" }, words),
    element("p", { class: "buttons" }, copyButton, closeButton(dialog)),
  );
  open(dialog);
  keepCurrentIn(dialog);
  copyButton.focus();
}
