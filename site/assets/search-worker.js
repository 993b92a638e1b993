// Runs the search engine beside the page, so that typing never waits for it.
//
// First a small index answers. The whole one takes its place once something has been asked: most pages are only read.

const folder = new URL("../search/", import.meta.url);
const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** @type {Question} */
let latest;
let isScheduled = false;
/** @type {Promise<void> | undefined} */
let whole;

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
  open(engine, first);
  return engine;
}

/**
 * Asks again what was asked last, as soon as everything is there; without it the small index goes on answering.
 * @param {Engine} engine
 */
async function loadWhole(engine) {
  try {
    open(engine, await load("full.idx"));
    await answer();
  } catch {}
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
 */
function open(engine, index) {
  put(engine, index);
  const refusal = engine.open();
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
  postMessage({ number, query, hits: JSON.parse(json) });
  whole ??= loadWhole(engine);
}
