import type { Holder } from "@dragoman/model";
import { written } from "../time.ts";
import { words } from "../words.ts";

/** Since when, until when, and until which day the tables attest it. */
export function TermWords({ since, until, attestedUntil }: Pick<Holder, "since" | "until" | "attestedUntil">) {
  return (
    <>
      {since === null ? words.unknown : words.time.since(written(since))}
      {until === null ? null : ` – ${written(until)}`}
      {until !== null || attestedUntil === null ? null : (
        <span class="quiet"> {words.state.attested(written(attestedUntil))}</span>
      )}
    </>
  );
}
