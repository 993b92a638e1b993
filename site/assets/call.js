// The number that was called opens the desk of its city.

export function openCalledCity() {
  const call = document.querySelector("[data-call]");
  if (!call) return;
  const given = new URLSearchParams(location.search).get("nummer") ?? "";
  const wanted = given.replace(/^\s*(\+|00)?/, "+").replace(/[^+\d]/g, "");
  const match = [...call.querySelectorAll("a[data-lines]")].find((link) =>
    link.dataset.lines.split(" ").some((line) => line !== "" && wanted.startsWith(line)),
  );
  if (match) location.replace(match.href);
  else if (wanted.length > 1) document.querySelector(".call-unknown").hidden = false;
}
