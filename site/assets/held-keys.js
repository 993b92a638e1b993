// What is typed while a dialog is still being fetched is for the dialog.

/**
 * Takes the letters from now on, and the Enter key as the end of a line.
 * @returns {() => string} gives them, and leaves the next ones to the page
 */
export function holdKeys() {
  let typed = "";
  /** @param {KeyboardEvent} event */
  const hold = (event) => {
    const { key, ctrlKey, altKey, metaKey } = event;
    if ((key.length !== 1 && key !== "Enter") || ctrlKey || altKey || metaKey) return;
    typed += key === "Enter" ? "\n" : key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("keydown", hold, true);
  return () => {
    removeEventListener("keydown", hold, true);
    return typed;
  };
}
