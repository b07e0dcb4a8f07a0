/// <reference types="vite/client" />

/** Bytes of the weights, which the build puts in. */
declare const __WEIGHTS_SIZE__: number;
