export { StoreError } from "./fault.ts";
