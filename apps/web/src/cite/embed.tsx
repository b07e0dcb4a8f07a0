import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { words } from "../words.ts";

const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

/** A page for the frames of other sites. */
export interface FramePath {
  readonly what: string;
  readonly path: string;
}

interface Props {
  readonly frames: readonly FramePath[];
  readonly take: (text: string) => Promise<void>;
}

/** The code by which another site shows a page in a frame. */
export function EmbedCode({ frames, take }: Props) {
  const id = useId();
  const theme = useSignal<Theme>("system");
  const { cite } = words.pages;
  const path = useSignal(frames[0]?.path ?? "/");
  const code = codeOf(path.value, theme.value, document.title);
  return (
    <div class="panel">
      <div class="tools">
        {frames.length < 2 ? null : (
          <label>
            {cite.embedWhat}{" "}
            <select
              value={path.value}
              onChange={(event) => {
                path.value = event.currentTarget.value;
              }}
            >
              {frames.map((frame) => (
                <option key={frame.path} value={frame.path}>
                  {frame.what}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {cite.embedTheme}{" "}
          <select
            value={theme.value}
            onChange={(event) => {
              theme.value = event.currentTarget.value as Theme;
            }}
          >
            {THEMES.map((each) => (
              <option key={each} value={each}>
                {words.theme[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => take(code)}>
          {cite.copy}
        </button>
      </div>
      <label for={id}>{cite.embedCode}</label>
      <textarea id={id} class="citation" rows={3} readOnly={true} value={code} />
      <p class="note">{cite.embedNote}</p>
    </div>
  );
}

function codeOf(path: string, theme: Theme, title: string): string {
  const address = new URL(path, location.origin);
  if (theme !== "system") address.searchParams.set("theme", theme);
  return `<iframe src="${escaped(address.href)}" title="${escaped(title)}" width="100%" height="420" loading="lazy"></iframe>`;
}

const MARKS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => MARKS[mark]!);
}
