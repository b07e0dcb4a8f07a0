import { ownerOf } from "./belong.ts";
import type { Description } from "./description.ts";
import type { Ledger } from "./ledger.ts";
import type { Person, Post } from "./roster.ts";
import { isRuler } from "./title.ts";

/** Whether somebody may be meant by a description: office, state and gender agree. */
export function isFit(ledger: Ledger, person: Person, description: Description, of: string | null): boolean {
  if (description.gender && person.gender && description.gender !== person.gender) return false;
  return person.posts.some((post) => isPost(ledger, post, ownerOf(ledger, person), description, of));
}

function isPost(
  ledger: Ledger,
  post: Post,
  owner: string | null,
  description: Description,
  of: string | null,
): boolean {
  if (of !== null && (post.of ?? owner) !== of) return false;
  if (post.former !== description.former) return false;
  const { noun, offices } = description;
  const isSame = post.noun === noun;
  if (!isSame && description.sort === "office" && isCrowned(post.noun) !== isCrowned(noun)) return false;
  const isKind = post.offices.some((office) => office !== "other" && offices.includes(office));
  if (description.sort === "epithet" && offices.length === 0)
    return post.title?.sort !== "calling" && isOfficial(description, post);
  if (isKind) return true;
  const isLike =
    (description.trait === "envoy" && post.title?.trait === "envoy") ||
    (isSame && !isBelow(description, post)) ||
    (!isRuler(description) && !isOverMinister(description, post) && isNoun(post.noun, noun)) ||
    isShortened(ledger, post.words, description.words);
  return isLike && !isOtherField(ledger, description, post);
}

/** "The vice minister", of a vice minister of trade: "vice trade minister" without its field. */
function isShortened({ context }: Ledger, held: string, told: string): boolean {
  if (held.length <= told.length) return false;
  const [first, ...between] = held.split(" ");
  const last = between.pop();
  return (
    between.length > 0 &&
    told === `${first} ${last}` &&
    between.every((word) => context.language.names.portfolios.has(word))
  );
}

/** "The defence minister" is no minister of trade. */
function isOtherField({ context }: Ledger, { words }: Description, post: Post): boolean {
  const { portfolios } = context.language.names;
  const fieldsOf = (title: string): readonly string[] => title.split(/[ ,-]+/).filter((word) => portfolios.has(word));
  const [told, held] = [fieldsOf(words), fieldsOf(post.words)];
  return told.length > 0 && held.length > 0 && !told.some((word) => held.includes(word));
}

/** Titles of heads of state who do not lead, in English as the reference data has them. */
const crowned = /king|queen|emperor|monarch|governor|emir|amir|sultan|pope|pontiff|duke/i;

export function isCrowned(title: string): boolean {
  return crowned.test(title);
}

/** "The Emir" of a head of state whom the tables call "amir"; "the monarch" of any who is crowned. */
export function isCrownOf(title: string, noun: string): boolean {
  const isSame = title.toLowerCase().replace("amir", "emir").includes(noun.replace("amir", "emir"));
  return isSame || (isCrowned(title) && !/^([ae]mir|sultan|king|queen|emperor)$/.test(noun));
}

/** "the minister" is no prime minister. */
function isOverMinister({ trait }: Description, post: Post): boolean {
  return trait === "minister" && isRuler(post);
}

/** "The deputy prime minister", "the party leader" are no rulers. */
function isBelow({ offices }: Description, post: Post): boolean {
  return isRuler(post) && offices.length === 1 && offices[0] === "other";
}

/** "the minister" may be a foreign minister and "the secretary" one of state, but "the president" is no vice president. */
function isNoun(held: string, noun: string): boolean {
  return held.endsWith(` ${noun}`) || held.startsWith(`${noun} `);
}

/** "the official", "the diplomat": whoever is no ruler. */
function isOfficial({ noun, trait }: Description, post: Post): boolean {
  return post.noun === noun || (!isRuler(post) && trait === "official");
}
