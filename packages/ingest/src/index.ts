export { type Decoded, decode, type Hints } from "./charset/decode.ts";
export { parseDate } from "./dates/parse.ts";
export { endingOf, isLeftOut } from "./endings.ts";
export type { Answer, Fetched, Unchanged, Validators } from "./fetch/answer.ts";
export { type FetchEffects, nodeEffects } from "./fetch/effects.ts";
export { Fetcher, type FetchOptions } from "./fetch/fetcher.ts";
export { type Address, isPublic } from "./fetch/guard.ts";
export { type Posted, type PostOptions, post } from "./fetch/post.ts";
export type { Context, Format, Head, Input, ReadFormat } from "./format.ts";
export { FORMAT_NAMES, ingest, LIMIT } from "./ingest.ts";
export {
  type Found,
  type Ingested,
  isIngested,
  isListed,
  isRefused,
  type Listed,
  type Piece,
  type Refused,
} from "./ingested.ts";
export { languageOf } from "./language.ts";
export type { Columns, Field, IngestOptions, Source } from "./source.ts";
