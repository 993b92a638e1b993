// The number that was called opens the desk of its city.

export function openCalledCity() {
  const call = document.querySelector("[data-call]");
  if (!call) return;
  const given = new URLSearchParams(location.search).get("nummer") ?? "";
  const wanted = international(given);
  const lines = [...call.querySelectorAll("a[data-lines]")].flatMap((link) =>
    link.dataset.lines.split(" ").filter((line) => line !== "" && wanted.startsWith(line)).map((line) => ({ link, line })),
  );
  // A line may begin as another does.
  lines.sort((left, right) => right.line.length - left.line.length);
  if (lines.length > 0) location.replace(lines[0].link.href);
  else if (given.trim() !== "") document.querySelector(".call-unknown").hidden = false;
}

/**
 * A number as telephone systems write it, in the form of the content (ITU-T E.164): `02041 7030`, `0049…`, `+49 (0)2041/70-30`,
 * `tel:…`, `sip:…@…`. In an address a plus sign that is not escaped means a space.
 */
function international(given) {
  const number = given
    .trim()
    .replace(/^[a-z]+:/i, "")
    .replace(/[@;?].*$/, "")
    .replace(/\(0\)/g, "")
    .replace(/[^+\d]/g, "");
  if (number.startsWith("+")) return number;
  if (number.startsWith("00")) return `+${number.slice(2)}`;
  if (number.startsWith("0")) return `+49${number.slice(1)}`;
  return `+${number}`;
}
