// Brings a page to life. Every page reads and leads on without.

import { copyAnswer, openComparison, openDesk, openOnline, showTransfer, switchCity, watchCityLinks } from "./actions.js";
import { openCalledCity } from "./call.js";
import { keepCity } from "./comparison.js";
import { startKeys } from "./keys.js";
import { startList } from "./list.js";
import { keepCurrent } from "./live.js";
import { startMemory, toggleFavourite } from "./memory.js";
import { hideUnkeptCities } from "./offline.js";
import { article, city } from "./page.js";
import { goToSearch, returnToHits, startSearch } from "./search.js";
import { loadNewContent, watchForNewContent } from "./updates.js";
import { watchHeights } from "./layout.js";

openCalledCity();
hideUnkeptCities();
keepCity();
watchCityLinks();
startSearch();
startKeys({
  search: goToSearch,
  copy: copyAnswer,
  online: openOnline,
  transfer: showTransfer,
  compare: openComparison,
  favourite: toggleFavourite,
  desk: openDesk,
  reload: loadNewContent,
  city: switchCity,
  print: () => print(),
  // From an article, or the comparison of one, back to the hits that led there.
  escape: () => (article || (city && !document.body.dataset.city) ? returnToHits() : goToSearch()),
});
keepCurrent();
startMemory();
startList();
watchHeights();
watchForNewContent();
