import { ACTIONS, ROUTES } from "../../src/api/app.ts";
import { FEEDS } from "../../src/api/feeds/routes.ts";
import { LIVE } from "../../src/api/live/routes.ts";

const others = ["/v1/export/gold", "/v1/export/{form}", "/v1/me", "/v1/read"];

/** Every path of the API, sorted. */
export const PATHS: readonly string[] = [
  ...new Set([...[...ROUTES, ...ACTIONS, ...FEEDS].map(({ path }) => path), ...Object.keys(LIVE), ...others]),
].toSorted();
