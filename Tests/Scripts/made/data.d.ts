/** `assets/data.js`, which a build writes. */
declare const data: {
  language: string;
  timeZone: string;
  isForAgents: boolean;
  /** Where an issue is opened, with `{title}` and `{text}`; empty where nobody says. */
  issues: string;
  cities: { id: string; name: string }[];
  /** Names by date, by state. */
  holidays: Record<string, Record<string, string>>;
  texts: Record<string, string>;
};
export default data;
