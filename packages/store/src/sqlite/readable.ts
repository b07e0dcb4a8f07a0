/** Views for people who look into the file with tools of their own; the program itself does not use them. */
export const READABLE_VIEWS: readonly string[] = [
  `CREATE VIEW facts AS SELECT
     f.id, f.kind, json_extract(b.body, '$.subject') AS subject, json_extract(b.body, '$.object') AS object,
     json_extract(b.body, '$.value') AS value, json_extract(b.body, '$.from.value') AS valid_from,
     json_extract(b.body, '$.to.value') AS valid_to, f.status, f.assertion, f.review, f.sources,
     f.confidence / 100.0 AS confidence, json_extract(b.body, '$.firstReported') AS first_reported,
     json_extract(b.body, '$.lastReported') AS last_reported
   FROM fact f JOIN fact_body b ON b.fact = f.no`,
  `CREATE VIEW fact_parties AS SELECT f.id AS fact, e.id AS entity, e.name
   FROM fact_party p JOIN fact f ON f.no = p.fact JOIN entity e ON e.no = p.entity`,
  `CREATE VIEW fact_sources AS SELECT f.id AS fact, s.id AS statement, a.key AS article, a.url, a.published, a.publisher
   FROM fact_statement fs JOIN fact f ON f.no = fs.fact JOIN statement s ON s.no = fs.statement
   LEFT JOIN article a ON a.no = s.article`,
  `CREATE VIEW statements AS SELECT
     s.id, s.op, s.kind, s.subject, s.object, s.value, s.valid_from, s.valid_to, s.assertion, s.claimed_by,
     json_extract(s.evidence, '$[0][2]') AS quote, json_extract(s.evidence, '$[0][5]') AS rule, a.key AS article, a.url,
     s.reported_at, s.source, s.said_by, s.said_at, s.reason, s.answers
   FROM statement s LEFT JOIN article a ON a.no = s.article`,
  `CREATE VIEW articles AS SELECT a.key, a.title, a.url, a.publisher, a.published, a.language, t.text
   FROM article a JOIN article_text t ON t.article = a.no`,
];
