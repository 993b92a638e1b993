/// Tables of the SQLite file. Dates are `YYYY-MM-DD`, money is in hundredths of its currency, truth is 0 or 1.
enum SQLiteSchema {
    static let tables = """
        CREATE TABLE meta (
            key TEXT PRIMARY KEY, value TEXT NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE municipality (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, state TEXT, ags TEXT, ars TEXT, status TEXT, since TEXT,
            switchboard TEXT, website TEXT
        ) WITHOUT ROWID;
        CREATE TABLE municipality_line (
            municipality TEXT NOT NULL REFERENCES municipality(id), number TEXT NOT NULL,
            PRIMARY KEY (number, municipality)
        ) WITHOUT ROWID;

        CREATE TABLE category (
            id TEXT PRIMARY KEY, position INTEGER NOT NULL, title TEXT NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE office (
            id TEXT PRIMARY KEY, municipality TEXT NOT NULL REFERENCES municipality(id), name TEXT NOT NULL,
            street TEXT, postcode TEXT, city TEXT, phone TEXT, transfer TEXT, email TEXT, appointment TEXT,
            accessible TEXT, transit TEXT, note TEXT
        ) WITHOUT ROWID;
        -- Minutes since midnight; weekday 1 is Monday.
        CREATE TABLE office_hours (
            office TEXT NOT NULL REFERENCES office(id), weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
            position INTEGER NOT NULL, opens INTEGER NOT NULL, closes INTEGER NOT NULL,
            PRIMARY KEY (office, weekday, position)
        ) WITHOUT ROWID;
        CREATE TABLE office_closed (
            office TEXT NOT NULL REFERENCES office(id), position INTEGER NOT NULL, first TEXT, last TEXT,
            PRIMARY KEY (office, position)
        ) WITHOUT ROWID;

        CREATE TABLE topic (
            id TEXT PRIMARY KEY, category TEXT REFERENCES category(id)
        ) WITHOUT ROWID;
        CREATE TABLE topic_alias (
            alias TEXT PRIMARY KEY, topic TEXT NOT NULL REFERENCES topic(id)
        ) WITHOUT ROWID;

        -- A topic as one city gets it.
        CREATE TABLE article (
            municipality TEXT NOT NULL REFERENCES municipality(id), topic TEXT NOT NULL REFERENCES topic(id),
            title TEXT NOT NULL, answer TEXT, leika TEXT, duration TEXT, deadline TEXT, online TEXT,
            offered INTEGER NOT NULL CHECK (offered IN (0, 1)), instead TEXT, owner TEXT, reviewed TEXT, review_due TEXT,
            confidence TEXT, audience TEXT NOT NULL, first_day TEXT, last_day TEXT, body_html TEXT NOT NULL,
            body_text TEXT NOT NULL, body_markdown TEXT NOT NULL, PRIMARY KEY (municipality, topic)
        ) WITHOUT ROWID;
        CREATE INDEX article_topic ON article(topic);

        CREATE TABLE article_fee (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, position INTEGER NOT NULL, name TEXT,
            minimum INTEGER NOT NULL, maximum INTEGER NOT NULL, currency TEXT NOT NULL, first_day TEXT, last_day TEXT,
            note TEXT, PRIMARY KEY (municipality, topic, position),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;
        -- kind: keyword, question, document.
        CREATE TABLE article_text (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL,
            text TEXT NOT NULL, PRIMARY KEY (municipality, topic, kind, position),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;
        -- kind: form, legal.
        CREATE TABLE article_reference (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL,
            title TEXT NOT NULL, url TEXT NOT NULL, PRIMARY KEY (municipality, topic, kind, position),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;
        CREATE TABLE article_office (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, position INTEGER NOT NULL,
            office TEXT NOT NULL REFERENCES office(id), PRIMARY KEY (municipality, topic, position),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;
        CREATE INDEX article_office_office ON article_office(office);
        -- A link in the text of one article to another of the same city.
        CREATE TABLE article_link (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, target TEXT NOT NULL,
            PRIMARY KEY (municipality, topic, target),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic),
            FOREIGN KEY (municipality, target) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;

        CREATE TABLE notice (
            municipality TEXT NOT NULL REFERENCES municipality(id), id TEXT NOT NULL, title TEXT NOT NULL,
            severity TEXT NOT NULL, first_moment TEXT, last_moment TEXT, body_text TEXT NOT NULL,
            PRIMARY KEY (municipality, id)
        ) WITHOUT ROWID;

        CREATE TABLE glossary (
            term TEXT NOT NULL, definition TEXT NOT NULL
        );
        -- municipality is null where the words mean the same everywhere.
        CREATE TABLE synonym (
            spoken TEXT NOT NULL, official TEXT NOT NULL, both_ways INTEGER NOT NULL CHECK (both_ways IN (0, 1)),
            municipality TEXT REFERENCES municipality(id)
        );

        CREATE VIRTUAL TABLE article_search USING fts5(
            municipality UNINDEXED, topic UNINDEXED, title, answer, keywords, questions, body,
            tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
        );
        """
}
