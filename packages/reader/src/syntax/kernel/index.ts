export { combine, embed, recur } from "./encoder";
export { multiply, pack, quantise } from "./matrix";
export { arcs, best, join, weigh } from "./scores";
