// What the scripts of the pages speak of. Their JSDoc names these types.

/** A day `YYYY-MM-DD` and the minutes since its midnight. */
interface Moment {
  date: string;
  minute: number;
}

/** What the clock on the wall shows; `moment` is `YYYY-MM-DDThh:mm`. */
interface WallClock extends Moment {
  moment: string;
}

/** When an office is open: stretches of each weekday in minutes, and what keeps it closed. */
interface Schedule {
  week: { opens: number; closes: number }[][];
  /** An empty `until` is for good. */
  closures: { from: string; until: string }[];
  /** Names of public holidays by date. */
  holidays: Record<string, string>;
  /** Days that are otherwise, closed ones without ranges; the first that holds a day counts. */
  specials: { from: string; until: string; ranges: { opens: number; closes: number }[]; reason: string }[];
}

interface OfficeStatus {
  isOpen: boolean;
  until?: Moment;
  next?: Moment;
  holiday?: string;
  reason?: string;
}

/** A text of the user interface by its key, `{names}` filled in. */
type Say = (key: string, values?: Record<string, string | number>) => string;

/** An article that a browser keeps. */
interface Entry {
  id: string;
  title: string;
}

interface KeySettings {
  mode: "leader" | "single" | "off";
  /** By the name of what they do. */
  keys: Record<string, string>;
}

/** What keys and buttons do, by name: for a hit, or for the page; and whether there is anything to do it with. */
type Actions = Record<string, { run: (hit?: Hit) => unknown; isThere?: (hit?: Hit) => boolean }>;

/** What begins with a letter instead of an action. */
interface Typing {
  /** A search. */
  begin: () => void;
  /** Whether nobody is in the middle of a word there. */
  isAtRest: (target: EventTarget | null) => boolean;
  /** The hit that an action is for. */
  chosen: () => Hit | undefined;
  /** Takes a change of city back where that can be meant, and says whether it has. */
  takesBack: (isField: boolean) => boolean;
}

/** A press of a key. */
interface KeyPress {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isAltGraph: boolean;
}

/** Of `early.js`; the function ends it and gives what was typed. */
declare var earlyTyping: { end: () => string } | undefined;

/** An answer of the search engine; marks are pairs of start and end. */
interface Hit {
  /** An article where nothing is said. */
  kind?: "article" | "guide" | "office" | "contact" | "district" | "street" | "notice" | "body" | "city";
  id: string;
  title: string;
  titleMarks?: number[];
  answer: string;
  answerMarks?: number[];
  fee?: string;
  /** Fees to come, by the day they begin. */
  fees?: { from: string; fee: string }[];
  place?: string;
  online?: boolean;
  offered: boolean;
  /** The city of the page does not have it, others do. */
  elsewhere?: boolean;
  municipalities: string[];
  /** What its kind has, by name; of several those that hold for the caller. */
  details?: Record<string, string>[];
  /** Of the office that is responsible. */
  office?: Record<string, string>;
  /** Notices that concern it. */
  notices?: Record<string, string>[];
  /** Words of the question that it does not answer to. */
  missing?: string[];
  /** What the details were chosen by. */
  reason?: "name" | "house" | "district";
}

/** What the engine says to a question. */
interface Answer {
  number: number;
  hits: Hit[];
  nothingFits?: boolean;
  /** Whether all indexes are there. */
  isComplete?: boolean;
  /** Words that the best hit does not answer to. */
  missing?: string[];
  /** What the caller wants to hear. */
  field?: string;
  /** A city that the question names. */
  otherCity?: Hit;
}

interface SearchState {
  /** Of the last question. */
  number: number;
  /** Of the last question that was answered. */
  answered: number;
  hits: Hit[];
  /** An index; -1 without hits. */
  chosen: number;
  /** Whether screen readers are told of the chosen hit. */
  isNamed: boolean;
  /** Whether the panel of hits is open. */
  isShown: boolean;
  opensWhenAnswered: boolean;
  hasFailed: boolean;
  /** The id of the hit to choose among the next answers. */
  wanted: string | undefined;
  /** None of the hits is likely to be what is asked for. */
  nothingFits: boolean;
  /** Words that the best hit does not answer to. */
  missing: string[];
  /** What the caller wants to hear. */
  field: string | undefined;
  /** Whether all indexes had come when it was answered. */
  isComplete: boolean;
}

/** A step of a caller through guided questions. */
interface GuideStep {
  ask: string;
  answer: string;
}

/** By what callers name a city. */
interface CityPlaces {
  id: string;
  name: string;
  districts: string[];
  postcodes: string[];
  codes: string[];
  lines: string[];
}

/** What is known of the build that pages come from. */
interface Build {
  version: string;
  date?: Date;
  isOffline?: boolean;
}

// Everything that scripts look for in a page is HTML.
interface ParentNode {
  querySelector<Name extends keyof HTMLElementTagNameMap>(selectors: Name): HTMLElementTagNameMap[Name] | null;
  querySelector<Found extends HTMLElement = HTMLElement>(selectors: string): Found | null;
  querySelectorAll<Name extends keyof HTMLElementTagNameMap>(selectors: Name): NodeListOf<HTMLElementTagNameMap[Name]>;
  querySelectorAll<Found extends HTMLElement = HTMLElement>(selectors: string): NodeListOf<Found>;
}

interface Element {
  closest<Name extends keyof HTMLElementTagNameMap>(selectors: Name): HTMLElementTagNameMap[Name] | null;
  closest<Found extends HTMLElement = HTMLElement>(selectors: string): Found | null;
}
