import { setQuery } from "../route.ts";
import { isStatic } from "../site/root.ts";
import { today } from "../time.ts";
import { words } from "../words.ts";

/** The day that a page is of; another one goes into the address. A site of files has one day alone. */
export function AsOf({ label, on }: { readonly label: string; readonly on: string }) {
  if (isStatic) return null;
  return (
    <>
      <label>
        {label} <input type="date" value={on} onChange={(event) => setQuery("on", event.currentTarget.value || null)} />
      </label>
      {on === today() ? null : (
        <button type="button" onClick={() => setQuery("on", null)}>
          {words.dyad.today}
        </button>
      )}
    </>
  );
}
