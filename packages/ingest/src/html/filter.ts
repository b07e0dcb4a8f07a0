import type { Block } from "./blocks.ts";
import { CHROME, CREDIT, ENDING, OFFER, POINTER, RIGHTS, STAMP } from "./words.ts";

/** What is left must be at least this share of the text, else the page is no usual article and stays whole. */
const LEAST = 0.4;

/** The blocks that belong to an article's text: without pointers to other pages, captions, offers, and what stands before its first and after its last sentence. */
export function keepArticle(blocks: readonly Block[], title: string | null): readonly Block[] {
  const kept = trimEnd(trimStart(keepText(blocks), title));
  const isTooLittle = lengthOf(kept) < LEAST * lengthOf(blocks);
  return isTooLittle ? blocks : kept;
}

/** Blocks without pointers, captions, offers and bits of the page itself. */
export function keepText(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, i) => isText(block) && !isLinkedHeading(block, blocks[i + 1]));
}

/** Characters of prose that make an article. */
const ENOUGH = 40;

/** Whether blocks are rather a list of links than an article. */
export function isIndex(blocks: readonly Block[]): boolean {
  const linked = blocks.reduce((sum, block) => sum + block.linked, 0);
  return linked > 0.6 * lengthOf(blocks) || lengthOf(blocks.filter(isProse)) < ENOUGH;
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

function isText(block: Block): boolean {
  const { text } = block;
  if (block.kind === "pre") return true;
  if (CHROME.test(text) || (text.length < 400 && RIGHTS.test(text))) return false;
  if (text.length < 300 && (POINTER.test(text) || isOffer(block))) return false;
  return !isLinkLine(block) && !isCaption(block);
}

/** An offer is short or has a link; the same words inside a report do not count. */
function isOffer({ text, linked }: Block): boolean {
  return OFFER.test(text) && !/[“"„«]/.test(text) && (linked > 0 || text.length < 160);
}

const isLinked = ({ text, linked }: Block): boolean => linked >= 0.8 * text.length;

/** A line that is a link as a whole. Headings may link to what they stand over, and long sentences to their source. */
function isLinkLine(block: Block): boolean {
  const { text, kind } = block;
  if (!isLinked(block) || text.length >= 250 || (text.length > 80 && isSentence(text))) return false;
  return kind === "paragraph" || kind === "item";
}

/** A heading that links elsewhere and has no text of its own below it: an entry of a list. */
function isLinkedHeading(block: Block, next: Block | undefined): boolean {
  return block.kind === "heading" && isLinked(block) && (next === undefined || isLinked(next));
}

function isCaption(block: Block): boolean {
  const { text, kind } = block;
  if (text.length < 500 && CREDIT.test(text)) return true;
  return kind === "paragraph" && text.length < 200 && !isSentence(text) && isBesideImage(block);
}

/** Whether a block stands just behind a picture, or has an element, or the one around it, to itself with one. */
function isBesideImage({ element, text }: Block): boolean {
  const { parentElement: around, previousElementSibling: before } = element;
  if (before !== null && isPicture(before)) return true;
  return [element, around].some(
    (holder) =>
      holder?.querySelector("img,picture") != null && (holder.textContent ?? "").trim().length <= text.length + 2,
  );
}

function isPicture(element: Block["element"]): boolean {
  const isImage = element.tagName === "IMG" || element.querySelector("img,picture") !== null;
  return isImage && (element.textContent ?? "").trim() === "";
}

const isSentence = (text: string): boolean => /[.!?…。！？:;]["”’»)\]]*$/.test(text);

/** The first block that tells something. */
const isProse = (block: Block): boolean =>
  !isLinked(block) && block.kind !== "heading" && (isSentence(block.text) || block.text.length > 160);

/** Drops headings, dates, names and bread crumbs before the first sentence, and the title wherever it stands there. */
function trimStart(blocks: readonly Block[], title: string | null): readonly Block[] {
  const start = blocks.findIndex((block) => isProse(block) && !isStamp(block.text) && !isTitle(block.text, title));
  if (start < 0) return blocks;
  return blocks.slice(isDateline(blocks[start - 1]?.text ?? "") ? start - 1 : start);
}

/** "BAKU, Azerbaijan" or "TIRANA (AP) –" on a line of its own. */
const isDateline = (text: string): boolean =>
  /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:,\s\p{Lu}[\p{L} .]{2,30}|\s\(\p{L}+\))?\s?[–—-]*$/u.test(text) && /[,(–—-]/.test(text);

/** A date or a name; a sentence that begins like one is none. */
const isStamp = (text: string): boolean =>
  text.length < 160 && STAMP.test(text) && !(isSentence(text) && text.split(/\s+/).length > 8);

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

const isTitle = (text: string, title: string | null): boolean => title !== null && plain(text) === plain(title);

/** Cuts at the first heading of something else near the end, then drops what is no sentence at the end. */
function trimEnd(blocks: readonly Block[]): readonly Block[] {
  const whole = lengthOf(blocks);
  let passed = 0;
  let end = blocks.length;
  for (const [i, block] of blocks.entries()) {
    if (passed > 0.6 * whole && block.text.length < 100 && ENDING.test(block.text)) {
      end = i;
      break;
    }
    passed += block.text.length;
  }
  while (end > 1 && isTrailer(blocks[end - 1]!)) end -= 1;
  return blocks.slice(0, end);
}

function isTrailer(block: Block): boolean {
  if (isLinked(block) || isStamp(block.text) || block.kind === "heading") return true;
  return block.kind === "paragraph" && block.text.length < 60 && !isSentence(block.text);
}
