export { loadEnglish } from "@dragoman/english";
export { read } from "@dragoman/reader";
export { loadReference } from "@dragoman/reference";
