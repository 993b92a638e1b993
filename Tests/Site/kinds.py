"""One page of each kind, by the address below the site's root."""

KINDS = {
    "home": "./",
    "desk": "bottrop/",
    "category": "bottrop/thema/ausweise/",
    "a-z": "bottrop/a-z/",
    "office": "bottrop/stelle/bottrop-buergerbuero/",
    "directory": "bottrop/stellen/",
    "streets": "bottrop/strasse/",
    "street-letter": "bottrop/strasse/b/",
    "article": "bottrop/personalausweis/",
    "article-not-offered": "dinslaken/kfz-anmelden/",
    "comparison": "vergleich/personalausweis/",
    "redaktion": "redaktion/",
    "facts": "redaktion/fakten/",
    "rules": "redaktion/regeln/",
    "rule": "redaktion/regeln/link.http/",
    "handbook-contents": "redaktion/handbuch/",
    "handbook": "redaktion/handbuch/artikel/",
    "anruf": "anruf/",
    "offline": "offline/",
    "404": "404.html",
}
