// The number that was called opens the desk of its city.
const call = document.querySelector("[data-call]");
if (call) {
  const wanted = new URLSearchParams(location.search).get("nummer")?.replace(/^\s*(\+|00)?/, "+").replace(/[^+\d]/g, "") ?? "";
  const match = [...call.querySelectorAll("a[data-lines]")].find((link) =>
    link.dataset.lines.split(" ").some((line) => line !== "" && wanted.startsWith(line)),
  );
  if (match) location.replace(match.href);
  else if (wanted.length > 1) document.querySelector(".call-unknown").hidden = false;
}

// The list of all articles narrows while typing; `?q=` comes from the desk.
const list = document.querySelector("[data-filter]");
if (list) {
  const field = document.getElementById(list.dataset.filter);
  const fold = (text) =>
    text.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");
  const entries = [...list.querySelectorAll("li")].map((item) => ({ item, text: fold(item.textContent) }));
  const narrow = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { item, text } of entries) {
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) shown += 1;
    }
    for (const group of list.querySelectorAll("ul")) {
      const isEmpty = !group.querySelector("li:not([hidden])");
      group.hidden = isEmpty;
      if (group.previousElementSibling) group.previousElementSibling.hidden = isEmpty;
    }
    document.querySelector(".nothing").hidden = shown > 0;
  };
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", narrow);
  field.form.addEventListener("submit", (event) => event.preventDefault());
  narrow();
}
