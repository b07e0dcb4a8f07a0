import type { View } from "@dragoman/register";
import { type AppOptions, makeApp } from "../api/app.ts";
import type { Desk } from "../api/desk.ts";
import { framersIn } from "../api/embed.ts";
import { READ, WEB } from "../api/files.ts";
import { isLoopback } from "../api/guard.ts";
import { listen } from "../api/listen.ts";
import { Live } from "../api/live/live.ts";
import { withDesk } from "../api/open.ts";
import { SETTING, tokensIn } from "../api/tokens.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { Deliverer } from "../hooks/deliver.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { linksTo, toSite } from "../register/links.ts";

/** Options of `dragoman serve`. */
export interface ServeFlags extends RegisterFlags {
  readonly port: string;
  readonly host: string;
  readonly open?: true;
  readonly token?: string;
  readonly site?: string;
  /** Sites that may show pages in frames. */
  readonly embed?: string;
}

/** What one address may ask: on this machine as much as it can, else what people and polite programs need. */
const RATES = { loopback: { perSecond: 5000, burst: 20_000 }, network: { perSecond: 50, burst: 300 } };
const SHORTEST_TOKEN = 16;

/** Answers requests from a register until it is told to stop. */
export async function serveCommand(file: string | undefined, flags: ServeFlags, effects: Effects): Promise<boolean> {
  const place = { host: flags.host, port: toPort(flags.port) };
  const [token, site] = [toToken(flags, effects), toSite(flags.site)];
  const embed = flags.embed === undefined ? [] : framersIn(flags.embed);
  const isPrivate = isLoopback(place.host);
  return withDesk(file === undefined ? flags : { register: file }, effects, async (desk) => {
    if (!isPrivate && token === null) await needTokens(desk.view, place.host);
    const rate = isPrivate ? RATES.loopback : RATES.network;
    const live = new Live(desk, () => effects.startEntrant(null));
    const host = isPrivate ? place.host : null;
    const options = { host, token, site, rate, embed, live, web: WEB, reader: READ, effects };
    await answer(desk, options, { place, isOpened: flags.open === true }, effects);
    return true;
  });
}

interface Opening {
  readonly place: { readonly host: string; readonly port: number };
  /** In the browser. */
  readonly isOpened: boolean;
}

async function answer(desk: Desk, options: AppOptions, { place, isOpened }: Opening, effects: Effects): Promise<void> {
  const server = await listen(makeApp(desk, options).fetch, place);
  desk.start();
  const deliverer = new Deliverer({ desk, links: linksTo(options.site ?? server.address), post: effects.post });
  try {
    await effects.stdout.write(`Dragoman answers at ${server.address} (Ctrl-C ends it)\n`);
    if (isOpened) await effects.browse(server.address);
    await stopped(effects);
  } finally {
    await options.live.close();
    await deliverer.close();
  }
  await server.close();
}

function stopped({ onStop }: Effects): Promise<void> {
  return new Promise((resolve) => {
    const release = onStop(() => {
      release();
      resolve();
    });
  });
}

function toPort(port: string): number {
  if (/^\d{1,5}$/.test(port) && Number(port) < 65_536) return Number(port);
  throw new DragomanError("usage", `--port ${port} is no port`, "a number from 0 to 65535; 0 takes any that is free");
}

/** Others than this machine must show a token. */
async function needTokens(view: View, host: string): Promise<void> {
  if (tokensIn(await view.setting(SETTING)).length > 0) return;
  throw new DragomanError(
    "usage",
    `at ${host} everybody who reaches this machine could read the register`,
    "make tokens: dragoman token add NAME --role reader",
  );
}

function toToken({ token = undefined }: ServeFlags, { env }: Effects): string | null {
  const given = token ?? env["DRAGOMAN_TOKEN"];
  if (given === undefined || given === "") return null;
  if (given.length >= SHORTEST_TOKEN && !/\s/.test(given)) return given;
  throw new DragomanError(
    "usage",
    `a token has at least ${SHORTEST_TOKEN} characters and no blanks`,
    "openssl rand -hex 24 makes one",
  );
}
