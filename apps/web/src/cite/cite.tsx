import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { useWork } from "../api.ts";
import { isStatic } from "../site/root.ts";
import { words } from "../words.ts";
import { copy } from "./copy.ts";
import { EmbedCode, type FramePath } from "./embed.tsx";
import type { Cited, Form } from "./items.ts";

interface Props {
  readonly of: Cited;
  /** Words with their source, to copy as they are. */
  readonly quote?: string;
  /** Pages of it that other sites may show. */
  readonly embed?: readonly FramePath[];
}

const FORMS: readonly Form[] = ["text", "bibtex", "ris", "csl"];

/** Buttons to take a page away: as a citation, a link, a quote or a frame. */
export function Cite({ of, quote, embed }: Props) {
  const id = useId();
  const open = useSignal<"cite" | "embed" | null>(null);
  const told = useSignal("");
  const { cite } = words.pages;
  const take = async (text: string): Promise<void> => {
    told.value = "";
    told.value = (await copy(text)) ? cite.copied : cite.notCopied;
  };
  const toggle = (panel: "cite" | "embed"): void => {
    open.value = open.value === panel ? null : panel;
  };
  return (
    <div class="cite">
      <div class="tools">
        <button type="button" aria-expanded={open.value === "cite"} aria-controls={id} onClick={() => toggle("cite")}>
          {cite.cite}
        </button>
        <button type="button" onClick={() => take(location.href)}>
          {cite.link}
        </button>
        {quote === undefined ? null : (
          <button type="button" onClick={() => take(`${quote}\n${location.href}`)}>
            {cite.quote}
          </button>
        )}
        {embed === undefined || isStatic ? null : (
          <button
            type="button"
            aria-expanded={open.value === "embed"}
            aria-controls={id}
            onClick={() => toggle("embed")}
          >
            {cite.embed}
          </button>
        )}
        <span role="status" class="quiet">
          {told.value}
        </span>
      </div>
      <div id={id}>
        {open.value === "cite" ? <Citation of={of} take={take} /> : null}
        {open.value === "embed" && embed !== undefined ? <EmbedCode frames={embed} take={take} /> : null}
      </div>
    </div>
  );
}

/** As many lines as the citation has, within reason. */
function rowsFor(text: string): number {
  return Math.max(3, Math.min(14, text.split("\n").length));
}

function Citation({ of, take }: { readonly of: Cited; readonly take: (text: string) => Promise<void> }) {
  const form = useSignal<Form>("text");
  const { cite } = words.pages;
  const key = `cite ${form.value} ${location.href}`;
  const text = useWork(key, async () => (await import("./items.ts")).citationOf(of, location.href, form.value));
  const shown = text.state === "failed" ? words.faults.silent : (text.data ?? "");
  return (
    <div class="panel">
      <div class="tools">
        <label>
          {cite.form}{" "}
          <select
            value={form.value}
            onChange={(event) => {
              form.value = event.currentTarget.value as Form;
            }}
          >
            {FORMS.map((each) => (
              <option key={each} value={each}>
                {cite.forms[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" disabled={text.state !== "ready"} onClick={() => take(shown)}>
          {cite.copy}
        </button>
      </div>
      <textarea
        class="citation"
        rows={rowsFor(shown)}
        readOnly={true}
        aria-label={cite.citation}
        dir="auto"
        value={shown}
      />
    </div>
  );
}
