import { canonicalRequest } from "@dragoman/register";
import { Failed } from "../api.ts";
import type { EntityAnswer, FactsAnswer, SearchAnswer } from "../data.ts";
import { nameOf, statesNamed } from "../names.ts";
import { words } from "../words.ts";
import { answerOf, siteManifest } from "./files.ts";

/** What a site of files answers to a request of the API. Throws Failed. */
export async function siteAnswer(request: string): Promise<unknown> {
  const found = await find(request);
  if (found !== undefined) return found;
  throw new Failed({
    status: 404,
    message: words.site.absent,
    nearest: nearestTo(request),
    parameter: parameterOf(request),
  });
}

async function find(request: string): Promise<unknown> {
  const [path = "", query = ""] = request.split("?");
  const { head } = await siteManifest();
  if (path === "/v1") return head;
  if (path === "/v1/search" || path === "/v1/entities") {
    const { searchSite, entitiesNamed } = await import("./search.ts");
    const parameters = new URLSearchParams(query);
    const [q, limit] = [parameters.get("q") ?? "", Number(parameters.get("limit") ?? 10)];
    const search: Promise<SearchAnswer | EntityAnswer> =
      path === "/v1/search" ? searchSite(q, limit) : entitiesNamed(q, limit);
    return search;
  }
  const answer = await answerOf<object>(canonicalRequest(request));
  if (path === "/v1/facts") return listOf(answer as FactsAnswer | undefined, query);
  if (path === "/v1/quotations") return answer === undefined ? undefined : { ...answer, next: null };
  if (path === "/v1/changes") return answer ?? { entries: [], names: {}, next: null };
  return answer;
}

/** As many of a list as were asked for; a list that nobody wrote is empty. */
function listOf(answer: FactsAnswer | undefined, query: string): FactsAnswer {
  if (answer === undefined) return { items: [], names: {}, total: 0, next: null };
  const limit = Number(new URLSearchParams(query).get("limit") ?? 100);
  return { ...answer, items: answer.items.slice(0, limit), next: null };
}

/** States whose names are near to what was asked for. */
function nearestTo(request: string): readonly string[] {
  const parts = request.replace(/\?.*/s, "").split("/").slice(3);
  const states = parts.flatMap((part) => statesNamed(decodeURIComponent(part), 2));
  return [...new Set(states)].map((id) => nameOf(id, {}));
}

function parameterOf(request: string): string | null {
  const [, , kind] = request.split("/");
  return kind === "dyads" ? "b" : null;
}
