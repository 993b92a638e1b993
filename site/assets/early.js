// Letters that are typed before the scripts of a page are there are kept for them. So this one comes before the page, and is short.
{
  let typed = "";
  /** @param {KeyboardEvent} event */
  const note = (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (target instanceof Element && target.closest("input, textarea, select")) return;
    if (key.length === 1) typed += key;
    else if (key === "Backspace") typed = typed.slice(0, -1);
  };
  addEventListener("keydown", note, true);
  globalThis.earlyTyping = {
    end() {
      removeEventListener("keydown", note, true);
      return typed;
    },
  };
}
