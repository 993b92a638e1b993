"""One page of each kind, by the address below the site's root."""

KINDS = {
    "home": "./",
    "desk": "bottrop/",
    "category": "bottrop/thema/ausweise/",
    "a-z": "bottrop/a-z/",
    "office": "bottrop/stelle/bottrop-buergerbuero/",
    "article": "bottrop/personalausweis/",
    "article-not-offered": "dinslaken/kfz-anmelden/",
    "comparison": "vergleich/personalausweis/",
    "redaktion": "redaktion/",
    "rule": "redaktion/regeln/link.http/",
    "handbook": "redaktion/handbuch/artikel/",
    "anruf": "anruf/",
    "offline": "offline/",
    "404": "404.html",
}
