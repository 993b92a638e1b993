// Brings a page to life. Every page reads and leads on without.

import { copyAnswer, openComparison, openDesk, openOnline, showTransfer, switchCity } from "./actions.js";
import { openCalledCity } from "./call.js";
import { startKeys } from "./keys.js";
import { startList } from "./list.js";
import { keepCurrent } from "./live.js";
import { startMemory, toggleFavourite } from "./memory.js";
import { article } from "./page.js";
import { goToSearch, returnToHits, startSearch } from "./search.js";
import { loadNewContent, watchForNewContent } from "./updates.js";
import { watchHeights } from "./layout.js";

openCalledCity();
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
  escape: () => (article ? returnToHits() : goToSearch()),
});
keepCurrent();
startMemory();
startList();
watchHeights();
watchForNewContent();
