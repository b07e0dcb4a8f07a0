import type { FactKind } from "@dragoman/model";
import { type Field, fields, KINDS } from "@dragoman/register";
import { z } from "@hono/zod-openapi";
import type { Seen } from "../../analyst/attempt.ts";
import type { Deed } from "../../analyst/bulk.ts";
import { type Fields, words } from "../query.ts";

/** A text of a field is not longer. */
const LONGEST = 2000;
/** Facts that are decided on together. */
const MOST = 200;

type Text = string | null | undefined;
/** A fact as it was seen. */
type SeenFact = Seen & { readonly version: string };

const version: z.ZodType<string> = z
  .string()
  .regex(/^[0-9a-f]{16}$/, "is no version: 16 hexadecimal digits")
  .openapi({ description: "The version of the fact as it was seen; when it is another now, nothing is done (409)" });
const reason: z.ZodType<Text> = z.string().max(1000).nullish().openapi({ description: "Why" });
const seen: z.ZodType<SeenFact> = z.object({ id: words("Its id", "f3a91c02d4d0d8638"), version }).strict();
const text = (description: string): z.ZodType<Text> => z.string().max(LONGEST).nullish().openapi({ description });

/** What every act is sent with. */
export const because: Fields<{ readonly reason: Text }> = { reason };
/** What every act on a fact is sent with. */
export const onSeen: Fields<{ readonly version: string; readonly reason: Text }> = { version, reason };

/** Texts for fields. */
export const editBody: Fields<{ readonly changes: Readonly<Partial<Record<Field, string | undefined>>> }> = {
  changes: z
    .object(Object.fromEntries(fields.map((field) => [field, z.string().max(LONGEST).optional()])))
    .strict()
    .openapi({ description: "New texts by field; empty: not known. Several entities are parted by ;" }),
};

/** Statements that become a fact of their own. */
export const splitBody: Fields<{ readonly statements: readonly string[] }> = {
  statements: z.array(words("Id of a statement, or its beginning")).min(1).max(MOST),
};

/** Two facts that are one. */
export const mergeBody: Fields<{ readonly into: SeenFact; readonly from: SeenFact }> = { into: seen, from: seen };

/** Facts that are decided on alike. */
export const bulkBody: Fields<{ readonly deed: Deed; readonly facts: readonly SeenFact[] }> = {
  deed: z.enum(["accept", "reject"]),
  facts: z.array(seen).min(1).max(MOST),
};

/** When it was so, and where it stands. */
export const groundsBody: Fields<{
  readonly from: Text;
  readonly to: Text;
  readonly article: Text;
  readonly quote: Text;
}> = {
  from: text("When it began or happened"),
  to: text("When it ended"),
  article: text("Key of the article that says so"),
  quote: text("Its words, exactly"),
};

/** What no reader read. */
export const stateBody: Fields<{
  readonly kind: FactKind;
  readonly subject: string;
  readonly object: Text;
  readonly value: Text;
}> = {
  kind: z.enum(KINDS),
  subject: z.string().min(1).max(LONGEST).openapi({ description: "Names or ids, parted by ;" }),
  object: text("The organisation, gathering, instrument or recipients"),
  value: text("Level, office or type"),
};

/** Two entities. */
export const pairBody: Fields<{ readonly left: string; readonly right: string }> = {
  left: words("A name or an id"),
  right: words("The other one"),
};
