import { headersOf } from "../api.ts";
import { keepFile } from "../save/file.ts";
import { words } from "../words.ts";
import type { Session } from "./session.ts";

const NAME = "gold.jsonl";

/** Saves what was accepted and corrected in the whole register as annotated articles. */
export async function saveGold(session: Session): Promise<void> {
  const response = await fetch("/v1/export/gold", { headers: headersOf() }).catch(() => null);
  if (response === null) {
    session.note(words.review.lost, "wrong", () => void saveGold(session));
    return;
  }
  if (!response.ok) {
    session.note(response.status === 404 ? words.review.noGold : words.faults.status(response.status), "wrong");
    return;
  }
  const text = await response.text();
  keepFile(NAME, new Blob([text], { type: "application/x-ndjson" }));
  session.note(words.review.gold(text.split("\n").length - 1, NAME), "done");
}
