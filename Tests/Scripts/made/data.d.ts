/** `assets/data.js`, which a build writes. */
declare const data: {
  language: string;
  timeZone: string;
  isForAgents: boolean;
  cities: { id: string; name: string }[];
  /** Names by date, by state. */
  holidays: Record<string, Record<string, string>>;
  texts: Record<string, string>;
};
export default data;
