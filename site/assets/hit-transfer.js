// Putting the caller through from a hit.

import { answerOf, detail, kindOf, numbersOf, openNow } from "./hit-facts.js";
import { keepCurrentIn } from "./live.js";
import { city, say, text } from "./page.js";
import { place, showTransferDialog } from "./transfer-dialog.js";

/** @param {Hit} hit */
export function showTransferOf(hit) {
  const numbers = numbersOf(hit);
  if (numbers.length === 0) return say(text("no-number"));
  const words =
    kindOf(hit) === "article"
      ? text("handover", { city: city?.name ?? "", title: hit.title, answer: answerOf(hit).answer || "–" })
      : text("handover-office", { city: city?.name ?? "", title: hit.title });
  const [status] = openNow(kindOf(hit) === "office" ? hit.details?.[0] : hit.office);
  const names = [...new Set(numbers.map(({ of }) => of))];
  const places = names.map((name, index) =>
    place(
      name,
      index === 0 ? status : undefined,
      numbers.filter(({ of }) => of === name),
    ),
  );
  keepCurrentIn(showTransferDialog(detail(hit, "ask").split("\n").filter(Boolean), places, words));
}
