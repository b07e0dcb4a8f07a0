import { pageOf } from "@dragoman/register";
import type { Fault } from "../api.ts";
import { countryName, dyadPage, nameOf, statesNamed } from "../names.ts";
import { useTitle } from "../parts/window.ts";
import { decoded, place } from "../route.ts";
import { words } from "../words.ts";

/** No such page, fact or state: says so, and offers what is near. */
export function Missing({ fault = null }: { readonly fault?: Fault | null }) {
  useTitle(words.missing.title);
  const { path } = place.value;
  return (
    <div class="notice">
      <h1>{words.missing.title}</h1>
      <p>{fault?.message ?? words.missing.detail(decoded(path))}</p>
      <Nearest links={nearestOf(path, fault)} />
      <p>
        <a href="/">{words.missing.home}</a>
      </p>
    </div>
  );
}

interface Link {
  readonly href: string;
  readonly text: string;
}

function Nearest({ links }: { readonly links: readonly Link[] }) {
  if (links.length === 0) return null;
  return (
    <>
      <h2>{words.missing.nearest}</h2>
      <ul class="nearest">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the register offers, else states whose names are in the address. */
function nearestOf(path: string, fault: Fault | null): readonly Link[] {
  const offered = (fault?.nearest ?? []).map((near): Link => {
    if (/^f[0-9a-f]{8,}$/.test(near)) return { href: `/f/${near}`, text: near };
    if (/^a[0-9a-f]{32}$/.test(near)) return { href: `/article/${near}`, text: near };
    const [state] = statesNamed(near, 1);
    if (state !== undefined && nameOf(state, {}) === near) return inPlace(path, state, fault?.parameter ?? null);
    if (near.includes(":")) return { href: pageOf(near), text: nameOf(near, {}) };
    return { href: `/search?q=${encodeURIComponent(near)}`, text: near };
  });
  if (offered.length > 0) return offered;
  const parts = decoded(path)
    .split(/[/\s_-]+/)
    .filter((part) => part.length > 2);
  const states = parts.flatMap((part) => [...statesNamed(part, 2), ...statesNamed(part.slice(0, 3), 2)]);
  return [...new Set(states)].slice(0, 4).map((id) => ({ href: pageOf(id), text: nameOf(id, {}) }));
}

/** The page of a state, or of the two where one of two was wrong. */
function inPlace(path: string, state: string, parameter: string | null): Link {
  const [, kind, a, b] = path.split("/").map(decoded);
  const other = parameter === "a" ? b : parameter === "b" ? a : undefined;
  if (kind !== "dyad" || other === undefined || countryName(other) === null)
    return { href: pageOf(state), text: nameOf(state, {}) };
  return {
    href: dyadPage(`state:${other}`, state),
    text: words.dyad.title(nameOf(`state:${other}`, {}), nameOf(state, {})),
  };
}
