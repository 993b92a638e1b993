import Knowledge

/// Tables of the SQLite file. Dates are `YYYY-MM-DD`, money is in hundredths of its currency, truth is 0 or 1.
package enum SQLiteSchema {
    /// Statements that make them, a comment above each table that its name does not explain.
    package static let tables = """
        -- version (of these tables), title, language, time_zone, base_url, edition, date.
        CREATE TABLE meta (
            key TEXT PRIMARY KEY, value TEXT NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE municipality (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, state TEXT, ags TEXT, ars TEXT, status TEXT, since TEXT,
            switchboard TEXT, website TEXT, accent TEXT, accessibility TEXT, feedback TEXT
        ) WITHOUT ROWID;
        -- Numbers that callers dial.
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
            accessible TEXT, transit TEXT, note TEXT, parent TEXT
        ) WITHOUT ROWID;
        -- Minutes since midnight; weekday 1 is Monday.
        CREATE TABLE office_hours (
            office TEXT NOT NULL REFERENCES office(id), weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
            position INTEGER NOT NULL, opens INTEGER NOT NULL, closes INTEGER NOT NULL,
            PRIMARY KEY (office, weekday, position)
        ) WITHOUT ROWID;
        -- Days on which it is closed; first and last are the same for a single day.
        CREATE TABLE office_closed (
            office TEXT NOT NULL REFERENCES office(id), position INTEGER NOT NULL, first TEXT, last TEXT,
            reason TEXT, PRIMARY KEY (office, position)
        ) WITHOUT ROWID;
        -- Days with other hours than those of an ordinary week, in minutes since midnight; closed where opens is null.
        CREATE TABLE office_special (
            office TEXT NOT NULL REFERENCES office(id), position INTEGER NOT NULL, part INTEGER NOT NULL, first TEXT,
            last TEXT, opens INTEGER, closes INTEGER, reason TEXT, PRIMARY KEY (office, position, part)
        ) WITHOUT ROWID;
        -- What callers call it (kind: keyword), and the districts that it serves (kind: district).
        CREATE TABLE office_text (
            office TEXT NOT NULL REFERENCES office(id), kind TEXT NOT NULL, position INTEGER NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (office, kind, position)
        ) WITHOUT ROWID;

        -- The next 14 days, closures and public holidays counted. exception: closure, special, holiday; null as every week.
        CREATE TABLE office_day (
            office TEXT NOT NULL REFERENCES office(id), day TEXT NOT NULL, exception TEXT, holiday TEXT,
            PRIMARY KEY (office, day)
        ) WITHOUT ROWID;
        -- Opening hours of those days, in minutes since midnight.
        CREATE TABLE office_opening (
            office TEXT NOT NULL, day TEXT NOT NULL, position INTEGER NOT NULL, opens INTEGER NOT NULL,
            closes INTEGER NOT NULL, PRIMARY KEY (office, day, position),
            FOREIGN KEY (office, day) REFERENCES office_day(office, day)
        ) WITHOUT ROWID;

        -- The parts of a city; office: the one that serves it.
        CREATE TABLE district (
            municipality TEXT NOT NULL REFERENCES municipality(id), id TEXT NOT NULL, position INTEGER NOT NULL,
            name TEXT NOT NULL, office TEXT, PRIMARY KEY (municipality, id)
        ) WITHOUT ROWID;
        -- Quarters and nicknames.
        CREATE TABLE district_keyword (
            municipality TEXT NOT NULL, district TEXT NOT NULL, position INTEGER NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (municipality, district, position),
            FOREIGN KEY (municipality, district) REFERENCES district(municipality, id)
        ) WITHOUT ROWID;
        -- What streets of a city decide besides district and postcode.
        CREATE TABLE street_column (
            municipality TEXT NOT NULL REFERENCES municipality(id), key TEXT NOT NULL, position INTEGER NOT NULL,
            title TEXT NOT NULL, article TEXT, PRIMARY KEY (municipality, key)
        ) WITHOUT ROWID;
        -- A street, or houses of it: highest is null where there is no end, side (odd, even) where both are meant.
        CREATE TABLE street (
            municipality TEXT NOT NULL REFERENCES municipality(id), position INTEGER NOT NULL, name TEXT NOT NULL,
            lowest INTEGER NOT NULL, highest INTEGER, side TEXT CHECK (side IN ('odd', 'even')), district TEXT,
            postcode TEXT, PRIMARY KEY (municipality, position)
        ) WITHOUT ROWID;
        CREATE INDEX street_name ON street(name);
        CREATE TABLE street_value (
            municipality TEXT NOT NULL, position INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
            PRIMARY KEY (municipality, position, key),
            FOREIGN KEY (municipality, position) REFERENCES street(municipality, position)
        ) WITHOUT ROWID;
        -- Who answers an extension; agents' edition only.
        CREATE TABLE contact (
            id TEXT PRIMARY KEY, municipality TEXT NOT NULL REFERENCES municipality(id), position INTEGER NOT NULL,
            office TEXT, function TEXT, name TEXT, phone TEXT, transfer TEXT, room TEXT, note TEXT
        ) WITHOUT ROWID;
        -- Beginnings of surnames that it answers for, small; every surname that goes on from last is included.
        CREATE TABLE contact_letters (
            contact TEXT NOT NULL REFERENCES contact(id), position INTEGER NOT NULL, first TEXT NOT NULL,
            last TEXT NOT NULL, PRIMARY KEY (contact, position)
        ) WITHOUT ROWID;
        -- Ids of districts (kind: district) and articles (kind: topic) that it answers for.
        CREATE TABLE contact_text (
            contact TEXT NOT NULL REFERENCES contact(id), kind TEXT NOT NULL, position INTEGER NOT NULL,
            text TEXT NOT NULL, PRIMARY KEY (contact, kind, position)
        ) WITHOUT ROWID;
        -- An authority that is none of the cities' own.
        CREATE TABLE body (
            id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, phone TEXT, website TEXT
        ) WITHOUT ROWID;
        -- Minutes since midnight; weekday 1 is Monday.
        CREATE TABLE body_hours (
            body TEXT NOT NULL REFERENCES body(id), weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
            position INTEGER NOT NULL, opens INTEGER NOT NULL, closes INTEGER NOT NULL,
            PRIMARY KEY (body, weekday, position)
        ) WITHOUT ROWID;
        -- What it does, in callers' words (kind: does), and ids of the cities it is for (kind: covers); all, where none is.
        CREATE TABLE body_text (
            body TEXT NOT NULL REFERENCES body(id), kind TEXT NOT NULL, position INTEGER NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (body, kind, position)
        ) WITHOUT ROWID;

        -- A value that stands in many places. municipality is null for what it is wherever a city says nothing else; value: on the
        -- day of the export, in words; owner in the agents' edition only.
        CREATE TABLE fact (
            id TEXT NOT NULL, municipality TEXT REFERENCES municipality(id), position INTEGER NOT NULL, name TEXT NOT NULL,
            value TEXT, law_title TEXT, law_url TEXT, owner TEXT, reviewed TEXT, review_due TEXT, next_change TEXT
        );
        CREATE UNIQUE INDEX fact_id ON fact(id, municipality);
        -- All its values. Of a price minimum and maximum in hundredths, equal for a single amount, 0 where it is free.
        CREATE TABLE fact_value (
            fact TEXT NOT NULL, municipality TEXT REFERENCES municipality(id), position INTEGER NOT NULL,
            words TEXT NOT NULL, minimum INTEGER, maximum INTEGER, currency TEXT, text TEXT, date TEXT, first_day TEXT,
            last_day TEXT, law_title TEXT, law_url TEXT
        );
        -- Where it stands, city by city. field: as in article_origin, body for the text; notice is an id where it is one's text.
        CREATE TABLE fact_use (
            fact TEXT NOT NULL, municipality TEXT NOT NULL REFERENCES municipality(id), topic TEXT, notice TEXT,
            guide TEXT, field TEXT NOT NULL
        );
        CREATE INDEX fact_use_fact ON fact_use(fact);

        -- An article, whichever cities have it.
        CREATE TABLE topic (
            id TEXT PRIMARY KEY, category TEXT REFERENCES category(id)
        ) WITHOUT ROWID;
        -- Former ids, which still lead to the topic.
        CREATE TABLE topic_alias (
            alias TEXT PRIMARY KEY, topic TEXT NOT NULL REFERENCES topic(id)
        ) WITHOUT ROWID;

        -- A topic as one city gets it.
        CREATE TABLE article (
            municipality TEXT NOT NULL REFERENCES municipality(id), topic TEXT NOT NULL REFERENCES topic(id),
            \(ArticleField.sqliteColumns), body_html TEXT NOT NULL,
            body_text TEXT NOT NULL, body_markdown TEXT NOT NULL, PRIMARY KEY (municipality, topic)
        ) WITHOUT ROWID;
        CREATE INDEX article_topic ON article(topic);

        -- minimum and maximum are the same for a single price, 0 where it is free.
        CREATE TABLE article_fee (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, position INTEGER NOT NULL, name TEXT,
            minimum INTEGER NOT NULL, maximum INTEGER NOT NULL, currency TEXT NOT NULL, first_day TEXT, last_day TEXT,
            note TEXT, fact TEXT, law_title TEXT, law_url TEXT, PRIMARY KEY (municipality, topic, position),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;
        -- kind: keyword, question, ask, document.
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
        -- Who is responsible, the best first.
        CREATE TABLE article_office (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, position INTEGER NOT NULL,
            office TEXT NOT NULL REFERENCES office(id), PRIMARY KEY (municipality, topic, position),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;
        CREATE INDEX article_office_office ON article_office(office);
        -- Who answers by surname or address, first match first; agents' edition only. Districts are ids, separated by commas.
        CREATE TABLE article_responsible (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, position INTEGER NOT NULL, office TEXT, contact TEXT,
            letters TEXT, districts TEXT, note TEXT, PRIMARY KEY (municipality, topic, position),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;
        -- A link in the text of one article to another of the same city.
        CREATE TABLE article_link (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, target TEXT NOT NULL,
            PRIMARY KEY (municipality, topic, target),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic),
            FOREIGN KEY (municipality, target) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;

        -- Articles that belong to it, in the order of its page.
        CREATE TABLE article_related (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, position INTEGER NOT NULL, related TEXT NOT NULL,
            PRIMARY KEY (municipality, topic, position),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic),
            FOREIGN KEY (municipality, related) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;
        -- Where a field was written; layer: shared, entry (the city's entry in it), own (the city's own file).
        CREATE TABLE article_origin (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, field TEXT NOT NULL,
            layer TEXT NOT NULL CHECK (layer IN ('shared', 'entry', 'own')), file TEXT NOT NULL, line INTEGER NOT NULL,
            PRIMARY KEY (municipality, topic, field),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;
        -- The text cut at its headings of second level; heading and anchor are null before the first.
        -- module: of urn:de:xzufi:codeliste:leistungstextmodulleika.
        CREATE TABLE article_section (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, position INTEGER NOT NULL, heading TEXT, anchor TEXT,
            module TEXT, layer TEXT NOT NULL CHECK (layer IN ('shared', 'entry', 'own')), file TEXT NOT NULL,
            html TEXT NOT NULL, PRIMARY KEY (municipality, topic, position),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;
        CREATE INDEX article_section_module ON article_section(module);
        -- Every heading of the text, of level 2 to 6.
        CREATE TABLE article_heading (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, position INTEGER NOT NULL, anchor TEXT NOT NULL,
            text TEXT NOT NULL, level INTEGER NOT NULL, PRIMARY KEY (municipality, topic, position),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;
        -- Where the text leads; kind: article, office, municipality (target is an id), file (a path), web (an address).
        CREATE TABLE article_target (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
            target TEXT NOT NULL, anchor TEXT, PRIMARY KEY (municipality, topic, position),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;

        -- in_force: on the day of the export; 0 for those to come. position: of that list, as pages show it.
        CREATE TABLE notice (
            municipality TEXT NOT NULL REFERENCES municipality(id), id TEXT NOT NULL, title TEXT NOT NULL,
            severity TEXT NOT NULL, first_moment TEXT, last_moment TEXT,
            in_force INTEGER NOT NULL CHECK (in_force IN (0, 1)), position INTEGER NOT NULL, body_html TEXT NOT NULL,
            body_text TEXT NOT NULL, body_markdown TEXT NOT NULL, PRIMARY KEY (municipality, id)
        ) WITHOUT ROWID;
        -- Articles that a notice names.
        CREATE TABLE notice_article (
            municipality TEXT NOT NULL, notice TEXT NOT NULL, topic TEXT NOT NULL,
            PRIMARY KEY (municipality, notice, topic),
            FOREIGN KEY (municipality, notice) REFERENCES notice(municipality, id),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;
        -- Offices that a notice names.
        CREATE TABLE notice_office (
            municipality TEXT NOT NULL, notice TEXT NOT NULL, office TEXT NOT NULL REFERENCES office(id),
            PRIMARY KEY (municipality, notice, office),
            FOREIGN KEY (municipality, notice) REFERENCES notice(municipality, id)
        ) WITHOUT ROWID;
        -- Notices of an article's page: those that name it or one of its offices.
        CREATE VIEW article_notice AS
            SELECT municipality, topic, notice FROM notice_article
            UNION
            SELECT article_office.municipality, article_office.topic, notice_office.notice
            FROM notice_office JOIN article_office USING (municipality, office);

        -- Guided questions and journeys of a city. start: the first question; null for a journey.
        CREATE TABLE guide (
            municipality TEXT NOT NULL REFERENCES municipality(id), id TEXT NOT NULL, title TEXT NOT NULL,
            category TEXT REFERENCES category(id), answer TEXT, start TEXT, owner TEXT, reviewed TEXT,
            review_every TEXT, confidence TEXT, audience TEXT NOT NULL, PRIMARY KEY (municipality, id)
        ) WITHOUT ROWID;
        CREATE TABLE guide_keyword (
            municipality TEXT NOT NULL, guide TEXT NOT NULL, position INTEGER NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (municipality, guide, position),
            FOREIGN KEY (municipality, guide) REFERENCES guide(municipality, id)
        ) WITHOUT ROWID;
        -- Questions that the city's callers reach, by the number of steps that lead to them.
        CREATE TABLE guide_question (
            municipality TEXT NOT NULL, guide TEXT NOT NULL, question TEXT NOT NULL, position INTEGER NOT NULL,
            ask TEXT NOT NULL, help TEXT, PRIMARY KEY (municipality, guide, question),
            FOREIGN KEY (municipality, guide) REFERENCES guide(municipality, id)
        ) WITHOUT ROWID;
        -- Where an answer leads: next (a question), topic with its section, office or body; say: what is said. Districts are ids,
        -- separated by commas.
        CREATE TABLE guide_answer (
            municipality TEXT NOT NULL, guide TEXT NOT NULL, question TEXT NOT NULL, position INTEGER NOT NULL,
            text TEXT NOT NULL, next TEXT, topic TEXT, section TEXT, office TEXT REFERENCES office(id),
            body TEXT REFERENCES body(id), say TEXT, letters TEXT, districts TEXT,
            PRIMARY KEY (municipality, guide, question, position),
            FOREIGN KEY (municipality, guide, question) REFERENCES guide_question(municipality, guide, question),
            FOREIGN KEY (municipality, guide, next) REFERENCES guide_question(municipality, guide, question),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;
        CREATE TABLE guide_step (
            municipality TEXT NOT NULL, guide TEXT NOT NULL, position INTEGER NOT NULL, text TEXT NOT NULL, topic TEXT,
            PRIMARY KEY (municipality, guide, position),
            FOREIGN KEY (municipality, guide) REFERENCES guide(municipality, id),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;

        CREATE TABLE glossary (
            term TEXT NOT NULL, definition TEXT NOT NULL
        );
        -- Terms of the glossary that the text uses, in the order of their first use.
        CREATE TABLE article_term (
            municipality TEXT NOT NULL, topic TEXT NOT NULL, position INTEGER NOT NULL, term TEXT NOT NULL,
            PRIMARY KEY (municipality, topic, position),
            FOREIGN KEY (municipality, topic) REFERENCES article(municipality, topic)
        ) WITHOUT ROWID;
        -- municipality is null where the words mean the same everywhere.
        CREATE TABLE synonym (
            spoken TEXT NOT NULL, official TEXT NOT NULL, both_ways INTEGER NOT NULL CHECK (both_ways IN (0, 1)),
            municipality TEXT REFERENCES municipality(id)
        );

        -- Full text search.
        CREATE VIRTUAL TABLE article_search USING fts5(
            municipality UNINDEXED, topic UNINDEXED, title, answer, keywords, questions, body,
            tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
        );
        """
}
