// What the search field knows: the question, its hits, the chosen one. Each step makes a new state; `search.js` shows it.

/** @type {SearchState} */
export const start = {
  number: 0,
  answered: 0,
  hits: [],
  chosen: -1,
  isNamed: false,
  isShown: false,
  opensWhenAnswered: false,
  hasFailed: false,
  wanted: undefined,
  nothingFits: false,
  missing: [],
  field: undefined,
  isComplete: true,
};

/** @param {SearchState} state */
export const isAnswered = ({ number, answered }) => number === answered;

/** @param {SearchState} state */
export const chosenHit = ({ hits, chosen }) => hits[chosen];

/**
 * A question, empty or not.
 * @param {SearchState} state
 * @param {string} query
 * @param {string} [wanted] the id of the hit to choose where it is among the answers
 * @returns {SearchState}
 */
export function asked(state, query, wanted) {
  const next = { ...state, wanted, opensWhenAnswered: false };
  if (query === "") return hidden({ ...next, hits: [], nothingFits: false, missing: [], field: undefined, isComplete: true });
  return { ...next, number: state.number + 1, isShown: state.isShown || state.hasFailed };
}

/**
 * Of several questions only the last one's answer counts. It may come twice, from the small index and then from the whole one:
 * what the arrow keys chose between the two stays chosen. Where nothing fits, no hit is chosen, so that the Enter key opens nothing by
 * accident; an index that is still on its way may know more.
 * @param {SearchState} state
 * @param {Answer} answer
 * @returns {SearchState}
 */
export function received(state, { number, hits, nothingFits = false, isComplete = true, missing = [], field }) {
  if (number !== state.number) return state;
  const kept = isAnswered(state) && state.isNamed ? chosenHit(state)?.id : state.wanted;
  const index = hits.findIndex(({ id }) => id === kept);
  const next = { ...state, answered: number, hits, isShown: true, nothingFits: nothingFits && isComplete, missing, field, isComplete };
  if (next.nothingFits && index < 0) return { ...next, chosen: -1, isNamed: false };
  return choose(next, Math.max(index, 0), index >= 0);
}

/**
 * Answers still under way would open the list again: they count no longer.
 * @param {SearchState} state
 * @returns {SearchState}
 */
export function hidden(state) {
  const number = state.number + 1;
  return { ...state, number, answered: number, opensWhenAnswered: false, isNamed: false, isShown: false };
}

/**
 * There is no engine.
 * @param {SearchState} state
 * @param {string} query
 * @returns {SearchState}
 */
export function failed(state, query) {
  return { ...choose({ ...state, hits: [] }, 0, false), hasFailed: true, isShown: state.isShown || query !== "" };
}

/**
 * The arrow keys: the first press of "down" names the first hit, the next one goes on.
 * @param {SearchState} state
 * @param {1 | -1} step
 */
export function moved(state, step) {
  const isFirst = step === 1 && state.chosen === 0 && !state.isNamed;
  const isNone = state.chosen < 0;
  return choose(state, isFirst ? 0 : isNone ? (step === 1 ? 0 : -1) : state.chosen + step, true);
}

/**
 * The Enter key. Who types fast presses it before the hits are there.
 * @param {SearchState} state
 * @returns {{ state: SearchState, asks?: true, opens?: Hit }}
 */
export function entered(state) {
  if (!isAnswered(state)) return { state: { ...state, opensWhenAnswered: true } };
  return state.isShown ? { state, opens: chosenHit(state) } : { state, asks: true };
}

/**
 * The first hit is marked at once, and named to screen readers as soon as the arrow keys are used.
 * @param {SearchState} state
 * @param {number} index beyond the ends it goes on at the other one
 * @param {boolean} isNamed
 * @returns {SearchState}
 */
function choose(state, index, isNamed) {
  const count = state.hits.length;
  return { ...state, chosen: count === 0 ? -1 : (index + count) % count, isNamed: isNamed && count > 0 };
}
