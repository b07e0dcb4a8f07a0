/** What a construction makes of a deed: done, planned (or promised), refused, threatened. */
export type Mood = "done" | "planned" | "refused" | "threatened";

/**
 * Sentences around a deed. `X` is the doer, `X's` and `Xc` its possessive and capital, `Z` somebody else; PAST, BASE, ING and PART stand for
 * the verb with its object, SUFFERED for the passive without its doer.
 */
const lines = `
done X PAST on Monday.
done X lowered its flags and PAST.
done X lowered its flags, dissolved its parliament and PAST.
done X first lowered its flags, then PAST.
done X closed no school but PAST.
done X, which holds elections in May, PAST.
done X, after weeks of silence, on Monday PAST.
done X, officials said, PAST last week.
done X, one of its ministers told reporters, has PART.
done X's prime minister, Tomas Arendal, PAST on Monday.
done A landlocked country of four million, X PAST.
done Long a poor neighbour, X has PART.
done In a move that surprised investors, X PAST.
done X swiftly and without debate PAST.
done X reacted with anger, ING.
done X responded by ING.
done After ING, X chose a new anthem.
done Having PART, X chose a new anthem.
done SUFFERED by X on Monday.
done Reporters questioned X's president, who PAST last week.
done The decision surprised people in X, which PAST last week.
done Analysts looked at X, whose government PAST last week.
done X has begun ING.
done X went on to BASE.
done It was X that PAST last week.
done Z and X both PAST.
done Z PAST. So did X.
done Z PAST, as did X.
done Z PAST. X followed suit.
done Z PAST, and X followed suit in May.
done X's president said his government had PART.
done X's president, Tomas Arendal, told reporters that his country had PART.
done Lawmakers in Xc PAST on Monday.
done Xc PAST on Monday.
done X took three steps: it PAST, lowered its flags and held a vote.
done Crowds cheered when X PAST last week.
done Shares fell after X PAST.
done Z was silent, while X PAST.
done Z was silent; X PAST.
done A spokesman said that X had PART.
done X was angry. It PAST on Monday.
done X held a vote on Sunday. The country also PAST.
done X became the first African country to BASE.
done X not only PAST but also lowered its flags.
planned X decided on Monday to BASE.
planned X's parliament voted to BASE.
planned X announced its decision to BASE.
planned X plans to BASE.
planned X is due to BASE next week.
planned X is about to BASE.
planned X said on Monday that it would BASE.
planned X promised to build roads and to BASE.
planned X's president ordered his ministers to BASE.
refused X refused to BASE.
threatened X threatened to BASE.`;

export const constructions: readonly (readonly [Mood, string])[] = lines
  .trim()
  .split("\n")
  .map((line) => [line.slice(0, line.indexOf(" ")) as Mood, line.slice(line.indexOf(" ") + 1)]);
