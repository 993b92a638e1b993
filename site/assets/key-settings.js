// Which key does what: as agents have it, as somebody has changed it, and which keys may be taken.

/** @type {Record<string, string>} */
const STANDARD = {
  search: "/",
  copy: "c",
  online: "o",
  transfer: "d",
  compare: "v",
  cities: "s",
  back: "z",
  favourite: "m",
  desk: "t",
  missing: "f",
  reload: "r",
  help: "?",
};

/** Comes before the key of an action, so that typing is never a command by accident. */
export const LEADER = ".";

/** These are no letters, and no question begins with them: they need no leader. */
const ALONE = ["search", "help"];

/** How keys are used: typing searches and actions have a leader; each action has its key; there are none. */
export const MODES = /** @type {const} */ (["leader", "single", "off"]);

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
  const mode = MODES.find((mode) => mode === kept?.mode) ?? "leader";
  return { mode, keys: { ...standard, ...Object.fromEntries(changed) } };
}

/**
 * What of the settings is kept: the keys that are not the standard's.
 * @param {KeySettings} settings
 * @param {Record<string, string>} standard
 */
export function keptOf({ mode, keys }, standard) {
  return { mode, keys: Object.fromEntries(Object.entries(keys).filter(([name, key]) => standard[name] !== key)) };
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
 * What a key does that comes without the leader.
 * @param {KeySettings} settings
 * @param {string} key as the browser names it
 */
export function actionWithoutLeader(settings, key) {
  const name = settings.mode === "off" ? undefined : actionOf(settings, key);
  return name && (settings.mode === "single" || isAlone(settings, name)) ? name : undefined;
}

/**
 * Somebody may have given these a letter; then they have the leader as all the others.
 * @param {KeySettings} settings
 * @param {string} name
 */
function isAlone({ keys }, name) {
  return ALONE.includes(name) && !/\p{L}/u.test(keys[name]);
}

/**
 * What is wrong with a key for an action: `unfit` where it is none, `taken` with the name of the action that has it.
 * @param {KeySettings} settings
 * @param {string} name
 * @param {string} key in small letters
 * @returns {{ unfit: true } | { taken: string } | undefined}
 */
export function objection({ keys }, name, key) {
  if (key === "" || key === LEADER || /\d/.test(key)) return { unfit: true };
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

/**
 * What is pressed for an action: `C`, or `. C` where there is a leader.
 * @param {KeySettings} settings
 * @param {string} name
 */
export function pressed(settings, name) {
  const key = label(settings.keys[name] ?? "");
  const isLed = settings.mode === "leader" && key !== "" && !isAlone(settings, name);
  return isLed ? `${LEADER}\u2009${key}` : key;
}

/**
 * Whether a key press writes something: letters, digits, signs, and what begins one (dead keys, input methods). Shortcuts and the
 * space bar, which scrolls, do not. The Alt Gr key writes signs and looks to browsers of Windows like Ctrl and Alt.
 * @param {KeyPress} press
 */
export function writes({ key, ctrlKey, altKey, metaKey, isAltGraph }) {
  if (metaKey || ((ctrlKey || altKey) && !isAltGraph)) return false;
  return key === "Dead" || key === "Process" || (key !== " " && [...key].length === 1);
}
