import { configureGlobal } from "fast-check";

/** In CI properties are tried with the same values every time; elsewhere they roam, and a failure prints its seed. */
if (process.env["CI"]) configureGlobal({ seed: 20_261_125 });
