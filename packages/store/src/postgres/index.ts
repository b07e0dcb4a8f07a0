export { openPostgres, type PostgresOptions } from "./open.ts";
export { PostgresStore } from "./store.ts";
