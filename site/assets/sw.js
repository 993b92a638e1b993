// Keeps the pages of the cities that were opened here, and goes on with them when the network is gone.
//
// A build has a cache of its own. It is filled in the background, every file checked against the hash that the build names, and takes
// the place of the one before only when it is complete. A page that is open keeps getting the files of the build it came from. So
// no page ever mixes two builds.
//
// A host that again and again does not give a build as the build describes itself would keep its readers on the one before. Then the
// network goes first, and what is kept is for when there is none.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const SCOPE = worker.registration.scope;
const PREFIX = `auskunft ${SCOPE} `;
const STATE = `${PREFIX}state`;
const HASH = "X-Auskunft-Hash";
/** Between two looks for a new build that pages ask for by being opened, in milliseconds. */
const PAUSE = 60_000;
/** Files fetched at once: pages that are being read come first. */
const LANES = 4;
/** Times that a build is refused until the network goes first. */
const PATIENCE = 3;

/** The host does not give what the build says of itself. */
class Refusal extends Error {}

/** @type {Promise<void> | undefined} */
let updating;
let looked = 0;

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("message", (event) => {
  if (event.data?.type === "keep") event.waitUntil(keep(event.data.city));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  const url = new URL(request.url);
  const path = decodeURI(url.pathname.slice(new URL(SCOPE).pathname.length));
  if (path === "version.json") return event.respondWith(url.search ? askNetwork(event) : ownVersion(event));
  if (path === "sw.js" || path.startsWith("api/") || (path.startsWith("offline/") && path.endsWith(".json"))) return;
  event.respondWith(answer(event, keptAs(path)));
});

/**
 * The name that a file is kept under: pages by their file, the search engine's files unpacked.
 * @param {string} path
 */
function keptAs(path) {
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  return path.startsWith("search/") ? path.replace(/\.gz$/, "") : path;
}

// MARK: State, which outlives this worker

/** @returns {Promise<KeptState>} */
async function readState() {
  const kept = await (await caches.open(STATE)).match(`${SCOPE}state`);
  return kept ? kept.json() : { version: undefined, modified: undefined, cities: [] };
}

/**
 * @param {unknown} value
 * @param {Record<string, string>} headers
 */
function jsonResponse(value, headers = {}) {
  return new Response(JSON.stringify(value), { headers: { "Content-Type": "application/json", ...headers } });
}

/** @param {KeptState} state */
async function writeState(state) {
  await (await caches.open(STATE)).put(`${SCOPE}state`, jsonResponse(state));
}

/**
 * The build that an open page came from; the current one for a page that is being opened.
 * @param {FetchEvent} event
 * @returns {Promise<string | undefined>}
 */
async function versionFor(event) {
  const states = await caches.open(STATE);
  const own = event.clientId ? await states.match(`${SCOPE}client/${event.clientId}`) : undefined;
  if (own && event.request.mode !== "navigate") return own.text();
  const state = await readState();
  const version = goesToNetworkFirst(state) ? undefined : state.version;
  // A page, or a worker of a page, that begins with this request stays with the version it begins with.
  if (version && event.resultingClientId) {
    await states.put(`${SCOPE}client/${event.resultingClientId}`, new Response(version));
  }
  return version;
}

// MARK: Answers

/**
 * @param {FetchEvent} event
 * @param {string} path
 */
async function answer(event, path) {
  const version = await versionFor(event);
  const kept = version && (await (await caches.open(PREFIX + version)).match(SCOPE + path));
  if (event.request.mode === "navigate") event.waitUntil(look());
  if (kept) return kept;
  try {
    return await fetch(version ? event.request : freshly(event.request));
  } catch (error) {
    const { version: last } = await readState();
    if (!last) throw error;
    const instead = version ? undefined : await (await caches.open(PREFIX + last)).match(SCOPE + path);
    if (instead) return instead;
    if (event.request.mode === "navigate") return Response.redirect(`${SCOPE}offline/`);
    throw error;
  }
}

/**
 * Where the network goes first, a page comes from it: the browser may have put by an earlier one and think it good for days.
 * @param {Request} request
 */
function freshly(request) {
  return request.mode === "navigate" ? new Request(request, { cache: "no-cache" }) : request;
}

/** @param {KeptState} state */
function goesToNetworkFirst({ refused }) {
  return refused !== undefined && refused.times >= PATIENCE;
}

/**
 * What the page that asks was made from.
 * @param {FetchEvent} event
 */
async function ownVersion(event) {
  const version = await versionFor(event);
  const { version: current, modified } = await readState();
  if (!version) {
    try {
      return await fetch(event.request);
    } catch (error) {
      if (!current) throw error;
      return versionResponse(current, modified, true);
    }
  }
  return versionResponse(version, version === current ? modified : undefined);
}

/**
 * Whether there is a newer build that a reload would show; asks the network, and without one says so.
 * @param {FetchEvent} event
 */
async function askNetwork(event) {
  const state = await readState();
  if (!state.version) return fetch(event.request);
  try {
    const { version, modified } = await fetchVersion();
    if (version !== state.version) event.waitUntil(update());
    return goesToNetworkFirst(state) ? versionResponse(version, modified) : versionResponse(state.version, state.modified);
  } catch {
    return versionResponse(state.version, state.modified, true);
  }
}

/**
 * @param {string} version
 * @param {string | undefined} modified
 * @param {boolean} isOffline
 */
function versionResponse(version, modified, isOffline = false) {
  /** @type {Record<string, string>} */
  const headers = {};
  if (modified) headers["Last-Modified"] = modified;
  if (isOffline) headers["X-Auskunft-Offline"] = "1";
  return jsonResponse({ version }, headers);
}

/** @returns {Promise<FoundBuild>} */
async function fetchVersion() {
  const response = await fetch(`${SCOPE}version.json`, { cache: "no-store" });
  if (!response.ok) throw new Error(`version.json: ${response.status}`);
  const { version } = await response.json();
  return { version, modified: response.headers.get("Last-Modified") ?? undefined };
}

// MARK: Keeping

/**
 * Adds a city to those that are kept.
 * @param {string | undefined} city
 */
async function keep(city) {
  const state = await readState();
  if (city && !state.cities.includes(city)) {
    await writeState({ ...state, cities: [...state.cities, city] });
    await update();
  } else {
    await look();
  }
}

async function look() {
  if (Date.now() - looked < PAUSE) return;
  looked = Date.now();
  await update();
}

/** One update at a time. What fails (no network, a build that changes meanwhile) is tried again later. */
function update() {
  updating ??= bringUpToDate()
    .catch(() => {})
    .finally(() => (updating = undefined));
  return updating;
}

async function bringUpToDate() {
  const found = await fetchVersion();
  try {
    await take(found);
  } catch (error) {
    if (error instanceof Refusal) {
      const state = await readState();
      // Once the network goes first it does so until a build has come whole.
      const isAgain = state.refused?.version === found.version || goesToNetworkFirst(state);
      const times = isAgain ? (state.refused?.times ?? 0) + 1 : 1;
      await writeState({ ...state, refused: { version: found.version, times } });
    }
    throw error;
  }
}

/** @param {FoundBuild} build */
async function take({ version, modified }) {
  const state = await readState();
  const files = await listFiles(version, state.cities);
  const cache = await caches.open(PREFIX + version);
  const earlier = state.version && state.version !== version ? await caches.open(PREFIX + state.version) : undefined;
  const missing = Object.entries(files);
  const lane = async () => {
    for (let next = missing.pop(); next; next = missing.pop()) await store(cache, earlier, ...next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  // A city may have been added meanwhile; the next update fetches it.
  const { cities } = await readState();
  await writeState({ version, modified, cities });
  await removeOldCaches(version);
  if (cities.length > state.cities.length) await bringUpToDate();
}

/**
 * Paths and hashes: of what all cities share, and of the cities that were opened here; of all cities, where the build says that they
 * are small enough.
 * @param {string} version
 * @param {string[]} opened
 * @returns {Promise<Record<string, string>>}
 */
async function listFiles(version, opened) {
  const shared = await listOf("shared", version);
  const cities = await Promise.all((shared.cities ?? opened).map((city) => listOf(city, version)));
  return Object.assign({}, shared.files, ...cities.map(({ files }) => files));
}

/**
 * Lists of another version are refused: that build is being put in place right now.
 * @param {string} name
 * @param {string} version
 * @returns {Promise<{ files: Record<string, string>, cities?: string[] }>}
 */
async function listOf(name, version) {
  const response = await fetch(`${SCOPE}offline/${name}.json`, { cache: "no-cache" });
  // A city that is gone is kept no longer.
  if (response.status === 404 && name !== "shared") return { files: {} };
  if (!response.ok) throw new Refusal(`${name}: ${response.status}`);
  const list = await response.json();
  if (list.version !== version) throw new Refusal(`${name}: ${list.version} instead of ${version}`);
  return list;
}

/**
 * @param {Cache} cache
 * @param {Cache | undefined} earlier
 * @param {string} path
 * @param {string} hash
 */
async function store(cache, earlier, path, hash) {
  const address = SCOPE + path;
  if ((await cache.match(address))?.headers.get(HASH) === hash) return;
  const known = await earlier?.match(address);
  if (known?.headers.get(HASH) === hash) return cache.put(address, known);
  const { bytes, type } = await download(path);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!found.startsWith(hash)) throw new Refusal(`${path} is of another build`);
  /** @type {Record<string, string>} */
  const headers = { [HASH]: hash };
  if (type) headers["Content-Type"] = type;
  await cache.put(address, new Response(bytes, { headers }));
}

/**
 * @param {string} path
 * @returns {Promise<{ bytes: ArrayBuffer, type?: string | null }>}
 */
async function download(path) {
  if (path.startsWith("search/")) {
    // A packed copy saves most of the way; some hosts unpack it, some have none.
    const packed = await fetch(`${SCOPE}${path}.gz`, { cache: "no-cache" });
    if (packed.ok) return { bytes: await unpacked(await packed.arrayBuffer()) };
  }
  // A page is asked for by the address that hosts serve it under; some lead `index.html` elsewhere.
  const response = await fetch(SCOPE + path.replace(/(^|\/)index\.html$/, "$1"), { cache: "no-cache" });
  // The page for addresses that do not exist may itself come with status 404.
  if (!response.ok && path !== "404.html") throw new Refusal(`${path}: ${response.status}`);
  return { bytes: await response.arrayBuffer(), type: response.headers.get("Content-Type") };
}

/** @param {ArrayBuffer} bytes */
async function unpacked(bytes) {
  const [first, second] = new Uint8Array(bytes);
  if (first !== 0x1f || second !== 0x8b) return bytes;
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/**
 * Caches of builds from which no open page comes.
 * @param {string} current
 */
async function removeOldCaches(current) {
  const states = await caches.open(STATE);
  const open = new Set((await worker.clients.matchAll({ includeUncontrolled: true, type: "all" })).map(({ id }) => id));
  const used = new Set([current]);
  for (const request of await states.keys()) {
    const [, client] = request.url.split(`${SCOPE}client/`);
    if (!client) continue;
    const version = await states.match(request);
    if (open.has(client) && version) used.add(await version.text());
    else await states.delete(request);
  }
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== STATE && !used.has(name.slice(PREFIX.length))) await caches.delete(name);
  }
}
