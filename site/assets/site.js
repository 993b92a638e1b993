// Small helps for pages that all work without them.

openCalledCity();
narrowList();
hidePastNotices();
leadToSearch();
measure();

/** The number that was called opens the desk of its city. */
function openCalledCity() {
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

/** The list of all articles narrows while typing; `?q=` comes from the search fields of the other pages. */
function narrowList() {
  const list = document.querySelector("[data-filter]");
  if (!list) return;
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
  field.focus();
}

/** A notice that ends between two builds goes when its time is over; a date without a time ends with the day. */
function hidePastNotices() {
  const now = new Date();
  for (const notice of document.querySelectorAll("[data-until]")) {
    const until = notice.dataset.until;
    const end = new Date(until.includes("T") ? until : `${until}T23:59:59`);
    if (end < now) notice.hidden = true;
  }
  for (const group of document.querySelectorAll(".notices")) {
    group.hidden = !group.querySelector(".notice:not([hidden])");
  }
}

/** `/` leads to the search field from anywhere on the page, unless the reader has switched that off (WCAG 2.1.4). */
function leadToSearch() {
  const field = document.querySelector("[role=search] input");
  const choice = document.querySelector("[data-keys]");
  if (!field || !choice) return;
  const key = "auskunft.keys";
  const box = choice.querySelector("input");
  const show = () => document.documentElement.classList.toggle("has-keys", box.checked);
  try {
    box.checked = localStorage.getItem(key) !== "off";
  } catch {} // Without storage the choice holds for this page.
  box.addEventListener("change", () => {
    show();
    try {
      localStorage.setItem(key, box.checked ? "on" : "off");
    } catch {}
  });
  choice.hidden = false;
  show();
  document.addEventListener("keydown", (event) => {
    if (!box.checked || event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/**
 * What is scrolled to stays clear of the band, whatever height the names of the cities give it. The offices beside an
 * article scroll until their end is in sight, then stay.
 */
function measure() {
  const band = document.querySelector(".bar");
  const offices = document.querySelector(".topic > .offices");
  const gap = 12;
  const set = (name, pixels) => document.documentElement.style.setProperty(name, `${pixels}px`);
  const update = () => {
    const height = getComputedStyle(band).position === "sticky" ? band.offsetHeight : 0;
    set("--bar", height);
    if (offices) set("--offices", Math.min(height + gap, innerHeight - offices.offsetHeight - gap));
  };
  const observer = new ResizeObserver(update);
  for (const element of [band, offices]) if (element) observer.observe(element);
  addEventListener("resize", update);
}
