/**
 * Whether the state of an actor is known: phrases of `gold/actors` in the folder named by DRAGOMAN_GOLD, each in a carrier sentence.
 *   npx tsx --conditions=@dragoman/source bench/actors.ts
 */
import { load } from "../packages/dragoman/src/load.ts";
import { actorCountries } from "../packages/dragoman/test/public/actors.ts";

const { told, none } = actorCountries(process.env["DRAGOMAN_GOLD"] ?? "", await load());
process.stdout.write(
  `actors: country right ${told.right} of ${told.all}, no false country ${none.right} of ${none.all}\n`,
);
