import type { Palette } from "../print/colour.ts";
import { run } from "../print/runs.ts";
import { clip } from "./clip.ts";
import type { Desk, Size } from "./desk.ts";
import { actions, type Keymap } from "./keymap.ts";

const NOTES = [
  "Moving never decides. Every act is written at once and can be undone; leaving loses nothing.",
  "In a line or form: enter takes it, esc leaves it, ctrl-u empties it.",
];

/** Shows which keys do what, until any key is pressed. */
export async function showHelp(desk: Desk, keymap: Keymap, colours: Palette): Promise<void> {
  await desk.next((size) => ({ lines: helpLines(size, keymap, colours), cursor: null }));
}

function helpLines({ columns, rows }: Size, keymap: Keymap, colours: Palette): readonly string[] {
  const keys = actions.map(({ action, does }) => ({ keys: keymap.keysOf(action).join(", ") || "(no key)", does }));
  const width = Math.max(...keys.map((line) => line.keys.length)) + 2;
  const lines = [
    colours.heading("KEYS"),
    ...keys.map((line) => clip([run(line.keys.padEnd(width), colours.strong), run(line.does)], columns)),
    ...NOTES.map((note) => clip([run(note, colours.faint)], columns)),
  ];
  return [...lines.slice(0, rows - 1), clip([run("any key goes back", colours.faint)], columns)];
}
