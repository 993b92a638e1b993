// Which key does what: as agents have it, as somebody has changed it, and which keys may be taken.

/** @type {Record<string, string>} */
const STANDARD = {
  search: "/",
  copy: "c",
  online: "o",
  transfer: "d",
  compare: "v",
  favourite: "m",
  desk: "t",
  reload: "r",
  help: "?",
};

/**
 * Citizens who read the public edition put nobody through.
 * @param {boolean} isForAgents
 */
export function standardKeys(isForAgents) {
  return Object.fromEntries(Object.entries(STANDARD).filter(([name]) => isForAgents || name !== "transfer"));
}

/**
 * The settings of a kept value; somebody else may have put anything there.
 * @param {any} kept
 * @param {Record<string, string>} standard
 * @returns {KeySettings}
 */
export function settingsOf(kept, standard) {
  const changed = Object.entries(kept?.keys ?? {}).filter(([name, key]) => name in standard && typeof key === "string");
  return { isOff: kept?.isOff === true, keys: { ...standard, ...Object.fromEntries(changed) } };
}

/**
 * What of the settings is kept: the keys that are not the standard's.
 * @param {KeySettings} settings
 * @param {Record<string, string>} standard
 */
export function keptOf({ isOff, keys }, standard) {
  return { isOff, keys: Object.fromEntries(Object.entries(keys).filter(([name, key]) => standard[name] !== key)) };
}

/**
 * The name of what a key does.
 * @param {KeySettings} settings
 * @param {string} key as the browser names it
 */
export function actionOf({ keys }, key) {
  return Object.keys(keys).find((name) => keys[name] === key.toLowerCase());
}

/**
 * What is wrong with a key for an action: `unfit` where it is none, `taken` with the name of the action that has it.
 * @param {KeySettings} settings
 * @param {string} name
 * @param {string} key in small letters
 * @returns {{ unfit: true } | { taken: string } | undefined}
 */
export function objection({ keys }, name, key) {
  if (key === "" || /\d/.test(key)) return { unfit: true };
  const owner = Object.keys(keys).find((other) => other !== name && keys[other] === key);
  return owner ? { taken: owner } : undefined;
}

/**
 * As it stands on the keyboard.
 * @param {string} key
 */
export function label(key) {
  return /^[a-zäöü]$/.test(key) ? key.toUpperCase() : key;
}
