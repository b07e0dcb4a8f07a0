import { words } from "../words.ts";
import { engine } from "./engine.ts";

/** How far the engine is, while it cannot read yet. */
export function Standing() {
  const now = engine.value;
  if (now.state === "ready") return null;
  if (now.state === "loading") {
    return (
      <div class="notice read-loading">
        <label for="read-progress">{words.read.loading}</label>
        <progress id="read-progress" max={1} value={now.share} />
      </div>
    );
  }
  if (now.state === "unsupported") {
    return (
      <div class="notice failed" role="alert">
        <h2>{words.read.unsupported}</h2>
        <p>{words.read.lacks[now.lacks]}</p>
        <p>{words.read.browsers}</p>
      </div>
    );
  }
  return (
    <div class="notice failed" role="alert">
      <h2>{words.read.failed}</h2>
      <p>{words.read.failedHint}</p>
      {now.message === "" ? null : (
        <p>
          <code>{now.message}</code>
        </p>
      )}
      <button type="button" onClick={() => location.reload()}>
        {words.faults.again}
      </button>
    </div>
  );
}
