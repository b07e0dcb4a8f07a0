import type { Quotation } from "@dragoman/model";
import { load, type Reader } from "../../../dragoman/src/load.ts";
import type { Context } from "../../src/context.ts";
import { link } from "../../src/entities/link.ts";
import { attribute, type Speech } from "../../src/quotations/attribute.ts";
import { parse } from "../../src/syntax/parse.ts";
import { layOut } from "../../src/text/layout.ts";
import { findTimes } from "../../src/times/find.ts";
import type { TraceEntry } from "../../src/trace.ts";

let loading: Promise<Reader> | null = null;

/** The stages up to quotations, with the shipped language and tables. */
export async function speechOf(
  text: string,
  trace: ((entry: TraceEntry) => void) | null = null,
  title: string | null = null,
): Promise<Speech> {
  loading ??= load();
  const { language, reference } = await loading;
  const context: Context = { language, reference, trace };
  const document = layOut({ text, title, published: "2025-02-12" }, context);
  const syntax = parse(document, context);
  const times = findTimes(document, syntax, context);
  const cast = link(document, syntax, times, context);
  return attribute(document, syntax, cast, context);
}

/** "kind <content> [source] {cue} = speaker" of every quotation that is no mere act of speech. */
export async function linesOf(text: string): Promise<string[]> {
  const { quotations } = await speechOf(text);
  return quotations.filter(({ kind }) => kind !== "reported-act").map((quotation) => lineOf(quotation, text));
}

export function lineOf(quotation: Quotation, text: string): string {
  const { kind, content, sourceSpan, cue, speaker, jointWith } = quotation;
  const words = content.map(([start, end]) => `<${text.slice(start, end)}>`).join(" ");
  const source = sourceSpan ? `[${text.slice(sourceSpan[0], sourceSpan[1])}] ` : "";
  const verb = cue ? `{${text.slice(cue[0], cue[1])}} ` : "";
  return `${kind} ${words} ${source}${verb}= ${[speaker, ...jointWith].join(" + ")}`;
}

/** The words of each quotation of a text, piece by piece. */
export async function contentsOf(text: string): Promise<string[][]> {
  const { quotations } = await speechOf(text);
  return quotations.map(({ content }) => content.map((span) => text.slice(...span)));
}

/** Who speaks each quotation of a text that is not a mere act of speech. */
export async function speakers(text: string): Promise<readonly (string | null)[]> {
  const { quotations } = await speechOf(text);
  return quotations.filter(({ kind }) => kind !== "reported-act").map(({ speaker }) => speaker);
}
