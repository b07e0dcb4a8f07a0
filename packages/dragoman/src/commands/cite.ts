import { articleItem, type Bundle, bibtex, bundles, type CslItem, chicago, factItem, ris } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { readManifest } from "../export/manifest.ts";
import { findFact } from "../register/factid.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { withRegister } from "../register/session.ts";

/** Options of `dragoman cite`. */
export interface CiteFlags extends RegisterFlags {
  readonly format?: string;
  readonly sources?: true;
  readonly snapshot?: string;
}

const FORMATS: Readonly<Record<string, (items: readonly CslItem[]) => string>> = {
  bibtex,
  ris,
  text: chicago,
  csl: (items) => `${JSON.stringify(items, null, 2)}\n`,
};

/** Prints how to cite facts, and the reports that they rest on. */
export async function citeCommand(ids: readonly string[], flags: CiteFlags, effects: Effects): Promise<boolean> {
  const format = FORMATS[flags.format ?? "bibtex"];
  if (format === undefined) {
    throw new DragomanError(
      "usage",
      `"${flags.format}" is no form of citation`,
      `one of ${Object.keys(FORMATS).join(", ")}`,
    );
  }
  const snapshot = flags.snapshot === undefined ? null : (await readManifest(flags.snapshot, effects)).sha256;
  return withRegister(flags, effects, async ({ view, reference, today }) => {
    const found: string[] = [];
    for (const id of ids) found.push(await findFact(id, view));
    const context = { snapshot, accessed: today };
    const items = new Map<string, CslItem>();
    for await (const bundle of bundles({ view, reference, filter: { ids: found } })) {
      for (const item of itemsOf(bundle)) items.set(item.id, item);
    }
    await effects.stdout.write(format([...items.values()]));
    return true;

    function itemsOf(bundle: Bundle): readonly CslItem[] {
      const heads = flags.sources ? [...bundle.articles.values()] : [];
      return [factItem(bundle, context), ...heads.map((head) => articleItem(head, bundle, context))];
    }
  });
}
