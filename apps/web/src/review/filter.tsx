import { KINDS, REVIEWS, STATUSES } from "@dragoman/register";
import { place } from "../route.ts";
import { words } from "../words.ts";
import { Asking, Choice } from "./asking.tsx";
import { ASKED } from "./data.ts";

const ORDERS = ["confidence", "reported", "time"] as const;
const ALL = REVIEWS.join(",");

/** Which facts are gone through; the address keeps it. */
export function FilterForm() {
  const { query } = place.value;
  const { review } = words;
  const value = (name: string): string => query.getAll(name).join(", ");
  const decisions = { ...review.reviews, open: review.untouched, [ALL]: review.all };
  const article = query.get("article");
  const { any, undecided, orders } = review;
  return (
    <Asking path="/review" label={review.filter} held={article === null ? {} : { article }} leaves={true}>
      {(apply) => (
        <>
          <label>
            {review.who}{" "}
            <input type="text" name="state" data-filter="" value={value("state")} placeholder={review.whoExample} />
          </label>
          <label>
            {review.words} <input type="text" name="text" value={value("text")} />
          </label>
          <Choice name="kind" label={review.kind} values={KINDS} table={words.kinds} none={any} apply={apply} />
          <Choice
            name="status"
            label={review.status}
            values={STATUSES}
            table={words.statuses}
            none={any}
            apply={apply}
          />
          <Choice
            name="review"
            label={review.decision}
            values={[...REVIEWS, ALL]}
            table={decisions}
            none={undecided}
            apply={apply}
          />
          <Choice
            name="order"
            label={review.order}
            values={ORDERS.slice(1)}
            table={orders}
            none={orders.confidence}
            apply={apply}
          />
          <button type="submit">{review.show}</button>
          {ASKED.some((name) => query.has(name)) || query.has("fact") ? <a href="/review">{review.clear}</a> : null}
        </>
      )}
    </Asking>
  );
}
