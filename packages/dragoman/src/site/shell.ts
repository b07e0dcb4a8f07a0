import { join, relative, sep } from "node:path";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { writeFile } from "./shards.ts";

/** How the pages stand on a host. */
export interface Shell {
  readonly title: string;
  /** The path of the site on its host: `/` or `/dragoman/`; null when it is not known. */
  readonly base: string | null;
  /** `https://example.org` where it is known. */
  readonly origin: string | null;
  readonly noindex: boolean;
}

/** What the pages may load and reach: nothing but this site. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

/** Pages that lie in a site map, at most. */
const MAPPED = 40_000;

/** Writes the pages' own files into the site; gives their names. `requests`: addresses of pages for the site map. */
export async function writeShell(
  web: string,
  folder: string,
  shell: Shell,
  pages: readonly string[],
  effects: Effects,
): Promise<readonly string[]> {
  const files: string[] = [];
  const put = async (name: string, content: string | Uint8Array): Promise<void> => {
    const below = name.lastIndexOf("/");
    if (below > 0) await effects.makeFolder(join(folder, name.slice(0, below)));
    await writeFile(join(folder, name), content, effects);
    files.push(name);
  };
  for (const path of await filesBelow(web, effects)) {
    const name = relative(web, path).split(sep).join("/");
    if (name !== "index.html") await put(name, await effects.readFile(path));
  }
  const index = new TextDecoder().decode(await effects.readFile(join(web, "index.html")));
  await put("404.html", pageOf(index, shell.base ?? "./", shell));
  if (shell.noindex || shell.origin !== null) await put("robots.txt", robots(shell));
  if (!shell.noindex && shell.origin !== null)
    await put("sitemap.xml", siteMap(shell.origin + (shell.base ?? "/"), pages));
  // The first page comes last: until then the former site, if any, is what people see.
  await put("index.html", pageOf(index, "./", shell));
  return files;
}

async function filesBelow(folder: string, effects: Effects): Promise<readonly string[]> {
  const inside = await effects.listFolder(folder).catch(() => {
    throw new DragomanError("site.pages", "the pages are not built", "npm run build:web makes them");
  });
  const files: string[] = [];
  for (const path of inside) {
    const { kind } = await effects.look(path);
    files.push(...(kind === "folder" ? await filesBelow(path, effects) : [path]));
  }
  return files;
}

/** The page of the pages, turned from a server's to one of a site. */
function pageOf(index: string, base: string, { title, noindex }: Shell): string {
  const metas = [
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<meta name="referrer" content="no-referrer">`,
    `<meta name="dragoman-site" content="${escaped(base)}">`,
    ...(noindex ? ['<meta name="robots" content="noindex">'] : []),
  ];
  return index
    .replace(/(href|src)="\//g, (_, attribute: string) => `${attribute}="${escaped(base)}`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`)
    .replace(/(<meta charset="utf-8">)/i, (charset) => [charset, ...metas].join("\n    "))
    .replace(/<noscript>[^<]*<\/noscript>/, "<noscript>These pages need JavaScript.</noscript>");
}

function robots({ noindex, origin, base }: Shell): string {
  return noindex
    ? "User-agent: *\nDisallow: /\n"
    : `User-agent: *\nAllow: /\nSitemap: ${origin}${base ?? "/"}sitemap.xml\n`;
}

function siteMap(root: string, pages: readonly string[]): string {
  const lines = pages.slice(0, MAPPED).map((page) => `  <url><loc>${escaped(`${root}?p=${page}`)}</loc></url>`);
  const open = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    open,
    `  <url><loc>${escaped(root)}</loc></url>`,
    ...lines,
    "</urlset>",
    "",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
