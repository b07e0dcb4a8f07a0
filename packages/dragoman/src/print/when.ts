export { edge, lasting, when } from "@dragoman/register";
