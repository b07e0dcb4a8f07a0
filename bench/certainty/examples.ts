import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Article, Event, Reading } from "@dragoman/model";
import { beside } from "../../packages/dragoman/src/eval/case.ts";
import { articleOf, type GoldArticle, parseGold } from "../../packages/dragoman/src/eval/gold.ts";
import { annotatedKinds } from "../../packages/dragoman/src/eval/score.ts";
import type { Reader } from "../../packages/dragoman/src/load.ts";
import { answerTo, hasRoot, loadExamples } from "../../packages/dragoman/test/public/codebook.ts";
import { typeOf } from "../../packages/dragoman/test/public/future.ts";
import * as gsr from "../../packages/dragoman/test/public/gsr.ts";
import * as plv from "../../packages/dragoman/test/public/plv.ts";
import type { Judged, Judging } from "../../packages/reader/src/certainty/lexicon.ts";
import { goldSets } from "../quality/sets.ts";
import { linesOf, verdictOf } from "./lines.ts";
import type { Example } from "./logistic.ts";

/** A judged line of one kind, and the text it stands in. */
export interface Sample extends Example {
  readonly kind: Judged;
  readonly judging: Judging;
  readonly text: string;
  /** Whether somebody judged it as it was drawn, rather than annotated the text. */
  readonly drawn: boolean;
}

/** A line of `judged.jsonl`: what was read at some characters of a document of the corpus, and whether it was right. */
export interface Verdict {
  readonly url: string;
  readonly kind: Judged;
  readonly says: string;
  readonly span: readonly [number, number];
  readonly right: boolean;
}

/** A drawn line counts more than one of a text that rules were written from. */
const DRAWN = 3;

/** Lines of all annotated sets that are open; those of sealed sets teach nothing. */
export function annotated(reader: Reader, folder: string): readonly Sample[] {
  return goldSets(folder)
    .filter(({ isSealed }) => !isSealed)
    .flatMap(({ file }) => ofSet(parseGold(readFileSync(file, "utf8"), file), reader));
}

function ofSet(gold: readonly GoldArticle[], reader: Reader): readonly Sample[] {
  const kinds = annotatedKinds(gold);
  return gold.flatMap((article) => {
    const { reading, judging, lines } = linesOf(articleOf(article), reader);
    const it = beside(article, reading, []);
    return lines.flatMap((line): Sample[] => {
      const right = verdictOf(line, it, kinds);
      return right === null ? [] : [{ ...line, judging, text: article.id, right, weight: 1, drawn: false }];
    });
  });
}

/** Deeds of the halves of public sets from which rules are written, right where the type is. */
export function coded(reader: Reader, folder: string): readonly Sample[] {
  return [
    ...ofCoded(plv.loadPairs(folder), plv.answer, ({ root }, event) => plv.rootOf(typeOf(event)) === root, reader),
    ...ofCoded(gsr.loadCodings(folder), gsr.answer, ({ type }, event) => typeOf(event) === type, reader),
    ...ofCoded(loadExamples(folder), answerTo, hasRoot, reader),
  ];
}

function ofCoded<T extends { readonly id: string; readonly text: string; readonly develop: boolean }>(
  items: readonly T[],
  answer: (item: T, reading: Reading) => Event | null,
  isRight: (item: T, event: Event) => boolean,
  reader: Reader,
): readonly Sample[] {
  return items
    .filter(({ develop }) => develop)
    .flatMap((item): Sample[] => {
      const { reading, judging, lines } = linesOf({ text: item.text }, reader);
      const event = answer(item, reading);
      const line = lines.find((one) => one.item === event);
      if (!line || !event) return [];
      return [{ ...line, judging, text: item.id, right: isRight(item, event), weight: 1, drawn: false }];
    });
}

/** Lines that were drawn from the corpus and judged, where they are still read. */
export async function drawn(reader: Reader, folder: string): Promise<readonly Sample[]> {
  const verdicts = readFileSync(join(import.meta.dirname, "judged.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Verdict);
  const byUrl = new Map<string, Verdict[]>();
  for (const verdict of verdicts) byUrl.set(verdict.url, [...(byUrl.get(verdict.url) ?? []), verdict]);
  const samples: Sample[] = [];
  for await (const line of createInterface({ input: createReadStream(join(folder, "corpus/diplomatic.jsonl")) })) {
    const article = JSON.parse(line) as Article & { readonly url: string };
    const judged = byUrl.get(article.url);
    if (judged === undefined) continue;
    const { judging, lines } = linesOf(article, reader);
    for (const { kind, marks, says, span } of lines) {
      const verdict = judged.find((one) => one.kind === kind && one.says === says && meets(one.span, span));
      if (verdict)
        samples.push({ kind, judging, marks, text: article.url, right: verdict.right, weight: DRAWN, drawn: true });
    }
  }
  return samples;
}

const meets = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[1] && b[0] < a[1];
