// What nobody answers: said in the field, and told to the editors. Nothing is sent by itself, and nothing of the caller is in it.

import { copy } from "./clipboard.js";
import { closeButton, open } from "./dialog.js";
import data from "./data.js";
import { city, element, root, text } from "./page.js";

/**
 * Above hits of which none fits: what was not found, whom to ask, whom to tell.
 * @param {string[]} words that nothing answers to
 * @param {Hit | undefined} other a city that the question names
 * @param {() => void} report
 */
export function nothingFits(words, other, report) {
  const button = element("button", { type: "button", class: "report-missing" }, text("report-missing"), " ", element("kbd", { "aria-hidden": "true", "data-key-of": "missing" }));
  button.addEventListener("click", report);
  /** @param {string} address @param {string} words */
  const link = (address, words) => element("a", { href: new URL(address, root).href }, words);
  const switchboard = document.querySelector(".switchboard strong")?.textContent?.trim();
  return [
    element("strong", {}, other && !other.offered ? text("not-ours", { place: other.title }) : text("nothing-fits")),
    ...(words.length > 0 ? [` ${text("not-found", { words: words.join(", ") })}`] : []),
    element(
      "span",
      { class: "ways" },
      ...(switchboard ? [element("span", {}, `${text("switchboard")} `, element("strong", {}, switchboard)), " "] : []),
      ...(city ? [link(`${city.id}/stellen/`, text("all-offices")), " ", link(`${city.id}/stellen/#part-bodies`, text("all-bodies")), " ", link(`${city.id}/a-z/`, text("all-articles")), " "] : []),
      button,
    ),
  ];
}

/**
 * A report to copy, or to send by whatever the agent has.
 * @param {string} question
 */
export async function showReport(question) {
  const build = await fetch(new URL("version.json", root))
    .then((response) => response.json())
    .then(({ version }) => version)
    .catch(() => "");
  const asked = question.replace(/\s+/g, " ").replace(/^[ #]+/, "");
  const line = asked && `${asked}\t-\t${city?.id ?? ""}`;
  const lines = [
    `${text("report-question")}: ${question || "–"}`,
    `${text("report-city")}: ${city?.name ?? "–"}`,
    `${text("report-page")}: ${location.href}`,
    ...(build ? [`${text("report-build")}: ${build}`] : []),
    ...(line ? ["", `${text("report-line")}:`, line] : []),
  ];
  const words = element("textarea", { rows: lines.length + 1, "aria-labelledby": "part-report" });
  words.value = lines.join("\n");
  const copyButton = element("button", { type: "button" }, text("copy"));
  copyButton.addEventListener("click", () => copy(words.value, text("copied")));
  const lineButton = element("button", { type: "button" }, text("report-copy-line"));
  lineButton.addEventListener("click", () => copy(line, text("copied")));
  /** @type {HTMLAnchorElement | null} */
  const feedback = document.querySelector("a[href^='mailto:']");
  const mail = element("a", { class: "button" }, text("report-mail"));
  const address = feedback?.getAttribute("href")?.split("?")[0];
  const issue = element("a", { class: "button", target: "_blank" }, text("report-issue"));
  const update = () => {
    const title = encodeURIComponent(text("report-title", { question }));
    const body = encodeURIComponent(words.value);
    issue.href = data.issues.replace("{title}", title).replace("{text}", body);
    mail.href = `${address}?subject=${title}&body=${body}`;
  };
  words.addEventListener("input", update);
  update();
  const dialog = element("dialog", { class: "report", "aria-labelledby": "part-report" });
  dialog.append(
    element("h2", { id: "part-report" }, text("report-missing")),
    element("p", {}, text("report-hint")),
    words,
    element("p", { class: "buttons" }, copyButton, ...(line ? [lineButton] : []), ...(data.issues ? [issue] : []), ...(address ? [mail] : []), closeButton(dialog)),
  );
  open(dialog);
  copyButton.focus();
}
