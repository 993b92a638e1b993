// Runs the search engine beside the page, so that typing never waits for it.
//
// First a small index of the articles answers; the one of offices, contacts, streets and whatever else follows at once. The whole of
// the articles takes the small one's place once something has been asked: most pages are only read.

const folder = new URL("../search/", import.meta.url);
const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** @type {Question} */
let latest;
let isScheduled = false;
/** @type {Promise<void> | undefined} */
let whole;
/** What is still on its way; until then nobody can say that nothing fits. */
let isComplete = false;
/** Parts of the engine's collection. */
const ARTICLES = 0;
const DIRECTORY = 1;

const ready = start();
ready.catch((error) => postMessage({ failure: String(error) }));

onmessage = ({ data }) => {
  latest = data;
  if (isScheduled) return;
  isScheduled = true;
  // Whatever was typed meanwhile is in the queue before this; only the last of it is searched for.
  setTimeout(answer);
};

/** @returns {Promise<Engine>} */
async function start() {
  const [module, first] = await Promise.all([load("engine.wasm").then((bytes) => WebAssembly.instantiate(bytes)), load("first.idx")]);
  const engine = /** @type {Engine} */ (/** @type {unknown} */ (module.instance.exports));
  open(engine, first, ARTICLES);
  return engine;
}

/**
 * Asks again what was asked last, as soon as everything is there; without it the small index goes on answering.
 * @param {Engine} engine
 */
async function loadWhole(engine) {
  const directory = load("directory.idx").then((index) => open(engine, index, DIRECTORY));
  // Whichever comes first answers; one that fails leaves the others as they are.
  await directory.then(answer).catch(() => {});
  try {
    open(engine, await load("full.idx"), ARTICLES);
  } catch {}
  isComplete = true;
  await answer();
}

/**
 * A file of the search folder: its packed copy where there is one, unpacked here unless the host has done so.
 * @param {string} name
 */
async function load(name) {
  let reason;
  for (const path of [`${name}.gz`, name]) {
    try {
      const response = await fetch(new URL(path, folder));
      if (!response.ok) throw new Error(`${response.status} ${path}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpack(bytes) : bytes;
    } catch (error) {
      reason = error;
    }
  }
  throw reason;
}

/** @param {Uint8Array} bytes */
async function unpack(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * @param {Engine} engine
 * @param {Uint8Array} bytes
 */
function put(engine, bytes) {
  const address = engine.reserve(bytes.length);
  new Uint8Array(engine.memory.buffer, address, bytes.length).set(bytes);
}

/**
 * @param {Engine} engine
 * @param {Uint8Array} index
 * @param {number} part
 */
function open(engine, index, part) {
  put(engine, index);
  const refusal = engine.open(part);
  if (refusal !== 0) throw new Error(`index refused: ${refusal}`);
}

async function answer() {
  const engine = await ready.catch(() => undefined);
  isScheduled = false;
  if (!engine) return; // The page has been told.
  const { number, query, city, limit } = latest;
  const words = encoder.encode(query);
  const place = encoder.encode(city);
  const input = new Uint8Array(words.length + place.length);
  input.set(words);
  input.set(place, words.length);
  put(engine, input);
  const length = engine.search(words.length, limit, 1);
  const json = decoder.decode(new Uint8Array(engine.memory.buffer, engine.answer(), length));
  postMessage({ number, query, isComplete, ...JSON.parse(json) });
  whole ??= loadWhole(engine);
}
