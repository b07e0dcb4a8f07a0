import { type News as Changes, useNews } from "../live.ts";
import { words } from "../words.ts";

interface Props {
  /** The transaction that the page shows; null while it is not known. */
  readonly since: number | null;
  /** Asks for the page anew. */
  readonly refresh: () => void;
}

/** Says when the register holds more than the page shows. */
export function News({ since, refresh }: Props) {
  const news = useNews(since);
  return (
    <div class="news" role="status">
      {news === null ? null : (
        <p class="news-line">
          <span>{lineOf(news)}</span>
          <button type="button" onClick={refresh}>
            {words.news.refresh}
          </button>
        </p>
      )}
    </div>
  );
}

function lineOf(news: Changes): string {
  const { fresh, changed, gone } = words.news;
  const parts = [
    news.new > 0 ? fresh(news.new) : null,
    news.changed > 0 ? changed(news.changed) : null,
    news.gone > 0 ? gone(news.gone) : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
