/** How a database spells what the others spell otherwise. */
export interface Dialect {
  /** Type of a number that names a row. */
  readonly no: string;
  readonly text: string;
  readonly bytes: string;
  /** Behind the columns of a table, and of one that is nothing but its primary key. */
  readonly table: string;
  readonly keyTable: string;
}

/** Tables and indexes of layout 1, one statement each. `docs/store.md` tells what stands in them. */
export function tables({ no, text, bytes, table, keyTable }: Dialect): readonly string[] {
  return [
    `CREATE TABLE register (
      only_row INTEGER PRIMARY KEY CHECK (only_row = 1), tx INTEGER NOT NULL, articles INTEGER NOT NULL,
      statements INTEGER NOT NULL, judgements INTEGER NOT NULL, facts INTEGER NOT NULL, stale INTEGER NOT NULL
    )${table}`,
    "INSERT INTO register VALUES (1, 0, 0, 0, 0, 0, 0)",
    `CREATE TABLE setting (key ${text} PRIMARY KEY, value ${text} NOT NULL)${table}`,
    `CREATE TABLE article (
      no ${no}, key ${text} NOT NULL UNIQUE, tx INTEGER, digest ${text}, title ${text}, url ${text},
      publisher ${text}, owner ${text}, language ${text}, published ${text}, place ${text}, origin ${text},
      format ${text}, engine ${text}, cluster INTEGER REFERENCES article (no)
    )${table}`,
    "CREATE INDEX article_cluster ON article (cluster) WHERE cluster IS NOT NULL",
    `CREATE TABLE article_text (
      article INTEGER PRIMARY KEY REFERENCES article (no), signature ${bytes} NOT NULL, notes ${text} NOT NULL, text ${text} NOT NULL
    )${table}`,
    `CREATE TABLE band (band ${text}, article INTEGER REFERENCES article (no), PRIMARY KEY (band, article))${keyTable}`,
    `CREATE TABLE entity (
      no ${no}, id ${text} NOT NULL UNIQUE, kind ${text}, name ${text}, words ${text}, country ${text}, wikidata ${text}
    )${table}`,
    "CREATE INDEX entity_country ON entity (country) WHERE country IS NOT NULL",
    `CREATE TABLE fact_group (no ${no}, name ${text} NOT NULL UNIQUE, stale INTEGER NOT NULL)${table}`,
    "CREATE INDEX fact_group_stale ON fact_group (name) WHERE stale = 1",
    ...statementTables({ no, text, bytes, table, keyTable }),
    ...factTables({ no, text, bytes, table, keyTable }),
  ];
}

function statementTables({ no, text, table, keyTable }: Dialect): readonly string[] {
  return [
    `CREATE TABLE statement (
      no ${no}, id ${text} NOT NULL UNIQUE, tx INTEGER NOT NULL, article INTEGER REFERENCES article (no), op ${text} NOT NULL,
      kind ${text} NOT NULL, subject ${text}, object ${text}, value ${text}, qualifiers ${text}, valid_from ${text}, valid_to ${text},
      assertion ${text} NOT NULL, claimed_by ${text}, evidence ${text}, reported_at ${text}, source ${text}, engine ${text},
      said_by ${text}, said_at ${text}, reason ${text}, answers ${text}
    )${table}`,
    "CREATE INDEX statement_article ON statement (article)",
    "CREATE INDEX statement_tx ON statement (tx)",
    `CREATE TABLE statement_group (
      fact_group INTEGER REFERENCES fact_group (no), statement INTEGER REFERENCES statement (no),
      PRIMARY KEY (fact_group, statement)
    )${keyTable}`,
    "CREATE INDEX statement_group_statement ON statement_group (statement)",
    `CREATE TABLE statement_entity (
      entity INTEGER REFERENCES entity (no), statement INTEGER REFERENCES statement (no), PRIMARY KEY (entity, statement)
    )${keyTable}`,
    `CREATE TABLE answer (
      answered ${text}, statement INTEGER REFERENCES statement (no), PRIMARY KEY (answered, statement)
    )${keyTable}`,
    "CREATE INDEX answer_statement ON answer (statement)",
    `CREATE TABLE judgement (
      id ${text} PRIMARY KEY, tx INTEGER NOT NULL, left_id ${text} NOT NULL, right_id ${text} NOT NULL,
      verdict ${text} NOT NULL, judged_by ${text} NOT NULL, judged_at ${text} NOT NULL, reason ${text}
    )${table}`,
  ];
}

function factTables({ no, text, table, keyTable }: Dialect): readonly string[] {
  return [
    `CREATE TABLE fact (
      no ${no}, id ${text} NOT NULL UNIQUE, fact_group INTEGER NOT NULL REFERENCES fact_group (no), kind ${text} NOT NULL,
      value ${text}, status ${text} NOT NULL, assertion ${text} NOT NULL, review ${text} NOT NULL, first_day INTEGER,
      last_day INTEGER, begins INTEGER NOT NULL, reported INTEGER NOT NULL, month ${text},
      sources INTEGER NOT NULL, confidence INTEGER NOT NULL
    )${table}`,
    "CREATE INDEX fact_fact_group ON fact (fact_group)",
    "CREATE INDEX fact_begins ON fact (begins DESC, id, first_day, last_day)",
    "CREATE INDEX fact_reported ON fact (reported DESC, id)",
    "CREATE INDEX fact_confidence ON fact (confidence, id)",
    "CREATE INDEX fact_kind ON fact (kind, begins DESC, id, first_day, last_day)",
    "CREATE INDEX fact_value ON fact (value, begins DESC, id) WHERE value IS NOT NULL",
    "CREATE INDEX fact_status ON fact (status, begins DESC, id) WHERE status NOT IN ('reported', 'corroborated')",
    "CREATE INDEX fact_review ON fact (review, begins DESC, id) WHERE review <> 'open'",
    "CREATE INDEX fact_facet ON fact (kind, value, status, assertion, review, first_day, last_day, begins, sources, confidence)",
    `CREATE TABLE fact_body (fact INTEGER PRIMARY KEY REFERENCES fact (no), body ${text} NOT NULL)${table}`,
    `CREATE TABLE fact_party (
      entity INTEGER REFERENCES entity (no), begins INTEGER, fact INTEGER REFERENCES fact (no),
      PRIMARY KEY (entity, begins, fact)
    )${keyTable}`,
    `CREATE TABLE fact_pair (
      one INTEGER REFERENCES entity (no), other INTEGER REFERENCES entity (no), begins INTEGER,
      fact INTEGER REFERENCES fact (no), PRIMARY KEY (one, other, begins, fact)
    )${keyTable}`,
    `CREATE TABLE fact_speaker (
      entity INTEGER REFERENCES entity (no), fact INTEGER REFERENCES fact (no), PRIMARY KEY (entity, fact)
    )${keyTable}`,
    `CREATE TABLE fact_statement (
      statement INTEGER REFERENCES statement (no), fact INTEGER REFERENCES fact (no), PRIMARY KEY (statement, fact)
    )${keyTable}`,
    `CREATE TABLE monthly (
      one INTEGER, other INTEGER, month ${text}, kind ${text}, value ${text}, facts INTEGER NOT NULL,
      PRIMARY KEY (one, other, month, kind, value)
    )${keyTable}`,
    `CREATE TABLE change (
      no ${no}, tx INTEGER NOT NULL, at ${text} NOT NULL, change ${text} NOT NULL, fact ${text} NOT NULL, before ${text}
    )${table}`,
    "CREATE INDEX change_fact ON change (fact, no)",
    "CREATE INDEX change_tx ON change (tx)",
  ];
}
