// Brings a page to life. Every page reads and leads on without.

import { canCopy, copyAnswer, openComparison, openDesk, openOnline, putThrough, reportMissing, showWantedTransfer } from "./actions.js";
import { showAskedLast } from "./asked-last.js";
import { openCalledCity } from "./call.js";
import { canChange, canTakeBack, sayChange, showPalette, takeBack, watchCityLinks } from "./city-change.js";
import { keepCity } from "./comparison.js";
import { startGuide } from "./guide-arrival.js";
import { canTransfer } from "./handover.js";
import { partEarly, pressAgain, startKeys } from "./keys.js";
import { watchHeights } from "./layout.js";
import { startList } from "./list.js";
import { keepCurrent } from "./live.js";
import { startMemory, toggleFavourite } from "./memory.js";
import { hideUnkeptCities } from "./offline.js";
import { startNotices } from "./notices.js";
import { article, city } from "./page.js";
import { beginTyping, goToSearch, isAtRest, returnToHits, shownHit, startSearch } from "./search.js";
import { hasNewContent, loadNewContent, watchForNewContent } from "./updates.js";

/** @param {string} selector */
const has = (selector) => document.querySelector(selector) !== null;

const early = partEarly(startGuide(globalThis.earlyTyping?.end() ?? ""));

openCalledCity();
hideUnkeptCities();
keepCity();
watchCityLinks();
startSearch(early.words);
sayChange();
startKeys(
  {
    search: { run: goToSearch },
    copy: { run: copyAnswer, isThere: (hit) => hit !== undefined || canCopy() },
    online: { run: openOnline, isThere: () => has(".fact-online a.online") },
    transfer: { run: putThrough, isThere: (hit) => hit !== undefined || canTransfer() },
    compare: { run: openComparison, isThere: () => has("[data-action=compare]") },
    cities: { run: showPalette, isThere: canChange },
    back: { run: takeBack, isThere: canTakeBack },
    favourite: { run: toggleFavourite, isThere: () => article !== undefined },
    desk: { run: openDesk, isThere: () => city !== undefined },
    missing: { run: reportMissing },
    reload: { run: loadNewContent, isThere: hasNewContent },
    print: { run: () => print() },
    // From an article, or the comparison of one, back to the hits that led there.
    escape: { run: () => (article || (city && !document.body.dataset.city) ? returnToHits() : goToSearch()) },
  },
  { begin: beginTyping, isAtRest, chosen: shownHit, takesBack: (isField) => !isField && takeBack() },
);
keepCurrent();
startMemory();
showAskedLast();
startNotices();
startList();
watchHeights();
watchForNewContent();
showWantedTransfer();
pressAgain(early.keys);
