export { loadReference } from "./load.ts";
