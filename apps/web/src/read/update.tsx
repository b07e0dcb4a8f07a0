import { words } from "../words.ts";
import { takeUpdate, update } from "./offline.ts";

/** That a newer version of the page is here, and a way to take it. */
export function UpdateNotice() {
  if (update.value === null) return null;
  return (
    <p class="notice read-update" role="status">
      {words.read.update}{" "}
      <button type="button" onClick={takeUpdate}>
        {words.read.takeUpdate}
      </button>
    </p>
  );
}
