import communique from "../../../../examples/communique.txt?raw";
import conference from "../../../../examples/conference.txt?raw";
import interview from "../../../../examples/interview.txt?raw";
import wire from "../../../../examples/wire.txt?raw";

/** Texts to begin with, as they lie in `examples/`. */
export const EXAMPLES = { wire, interview, communique, conference } as const;
