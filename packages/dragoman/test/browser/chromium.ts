import { existsSync } from "node:fs";
import bundled from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";
const SYSTEM = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The system's Chromium, else the one that comes as a package; it can reach nothing but this machine. */
export async function openChromium(): Promise<Browser> {
  const system = SYSTEM.find((path) => path !== undefined && existsSync(path));
  const [executablePath, args] = system ? [system, ["--no-sandbox"]] : [await bundled.executablePath(), bundled.args];
  return chromium.launch({ executablePath, args: [...args, ALONE] });
}
