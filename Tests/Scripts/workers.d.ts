// What the two workers speak of. Their JSDoc names these types.

/** What the page asks the search worker. */
interface Question {
  number: number;
  query: string;
  city: string;
  limit: number;
}

/** What the search engine's module offers (Sources/SearchWeb). Addresses are those of its memory. */
interface Engine {
  memory: WebAssembly.Memory;
  /** Room for so many bytes of input. */
  reserve(length: number): number;
  /** 0, or why the index is refused. */
  open(part: number): number;
  /** The length of the answer in bytes. */
  search(queryLength: number, limit: number, withTexts: 0 | 1): number;
  answer(): number;
}

/** What outlives the service worker. */
interface KeptState {
  version?: string;
  modified?: string;
  cities: string[];
  /** A build that the host did not give as the build describes itself, and how often. */
  refused?: { version: string; times: number };
}

/** A build by its `version.json`; `modified` is a date of HTTP. */
interface FoundBuild {
  version: string;
  modified?: string;
}

// Younger than the checker's own lists.
declare class DecompressionStream implements GenericTransformStream {
  constructor(format: "gzip");
  readonly readable: ReadableStream;
  readonly writable: WritableStream;
}
