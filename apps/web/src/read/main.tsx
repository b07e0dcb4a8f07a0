import { render } from "preact";
import "./style.css";
import { followLinks } from "../route.ts";
import { applyTheme } from "../theme.ts";
import { words } from "../words.ts";
import { asked, fromAddress } from "./address.ts";
import { readAlong, take } from "./draft.ts";
import { engine, startEngine } from "./engine.ts";
import { fault } from "./fault.ts";
import { ReadPage } from "./page.tsx";
import { ReadShell } from "./shell.tsx";

/** Takes what the address asks for. */
async function takeAsked(): Promise<void> {
  const wish = asked(location);
  if (wish === null) return;
  if ("article" in wish) return take(wish.article);
  fault.value = null;
  await fromAddress(wish.url).then(take, () => {
    fault.value = words.read.unreachable(wish.url);
  });
}

applyTheme();
followLinks();
addEventListener("hashchange", () => void takeAsked());
const root = document.getElementById("app");
if (root !== null) {
  root.replaceChildren();
  render(
    <ReadShell>
      <ReadPage />
    </ReadShell>,
    root,
  );
}
document.title = `${words.read.title} · ${words.name}`;
startEngine();
if (engine.value.state !== "unsupported") {
  readAlong();
  void takeAsked();
}
