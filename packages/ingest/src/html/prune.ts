import type { Page, PageElement } from "./dom.ts";

/** Elements that never belong to an article's text. */
const NEVER = [
  "nav",
  "footer",
  "form",
  "dialog",
  "figcaption",
  "noscript",
  "amp-ad",
  "amp-consent",
  "amp-embed",
  "amp-sidebar",
  "amp-social-share",
  "amp-sticky-ad",
  "[hidden]",
  "[role=navigation]",
  "[role=search]",
  "[role=banner]",
  "[role=contentinfo]",
  "[role=dialog]",
  "[role=alertdialog]",
  "[role=complementary]",
].join(",");

const { raw } = String;

/** Words in the class or the id of what stands around an article. */
const WORDS = [
  raw`(?:photo|image|img|media|wp)?-?captions?|(?:photo|image|img)?-?credits?`,
  raw`breadcrumbs?|by-?lines?|author-?(?:bio|box|info)`,
  raw`share|sharing|social|newsletter|subscribe|subscription`,
  raw`related|recommend(?:ed|ations?)?|most-?read|trending|read-?more|see-?also|teasers?`,
  raw`comments?|disqus|tags|taglist|sidebar`,
  raw`cookies?|consent|gdpr|popup|modal|rollover|skip-?link`,
  raw`advert(?:isement)?s?|sponsored|promo|outbrain|taboola`,
];

const AROUND = new RegExp(raw`(?:^|[\s_-])(?:${WORDS.join("|")})(?:$|[\s_-])`, "i");

/** Takes out of a page what stands around its article, unless that would take most of the page. */
export function prune(page: Page): void {
  const { body } = page;
  if (body === null) return;
  for (const post of page.querySelectorAll(POSTS)) freePost(post);
  pruneTeasers(page);
  const whole = proseLength(body);
  for (const element of page.querySelectorAll(NEVER)) removeUnlessMost(element, whole);
  for (const element of page.querySelectorAll("[class],[id]")) {
    const words = `${element.getAttribute("class") ?? ""} ${element.id}`.replace(/([a-z])([A-Z])/g, "$1-$2");
    if (AROUND.test(words)) removeUnlessMost(element, whole);
  }
}

/** Takes out short articles whose headings lead to pages of their own, where there are several of them. */
function pruneTeasers(page: Page): void {
  const teasers = [...page.querySelectorAll("article")].filter(isTeaser);
  if (teasers.length > 1) for (const teaser of teasers) teaser.remove();
}

function isTeaser(article: PageElement): boolean {
  const link = article.querySelector("h1 a[href], h2 a[href], h3 a[href], h4 a[href]");
  return link !== null && (article.textContent ?? "").trim().length < 500;
}

/** Quoted posts of social networks, which pages wrap in elements that look like buttons for sharing. */
const POSTS = "blockquote.twitter-tweet, blockquote.instagram-media";

function freePost(post: PageElement): void {
  post.removeAttribute("class");
  const paragraphs = post.querySelectorAll("p").length;
  let wrapper: PageElement = post;
  for (let around = post.parentElement; around !== null; around = around.parentElement) {
    if (around.tagName === "BODY" || around.querySelectorAll("p").length > paragraphs) break;
    wrapper = around;
  }
  if (wrapper !== post) wrapper.replaceWith(post);
}

function removeUnlessMost(element: PageElement, whole: number): void {
  if (["BODY", "HTML", "ARTICLE", "MAIN"].includes(element.tagName)) return;
  if (proseLength(element) < 0.3 * whole || whole === 0) element.remove();
}

/** Characters of an element's paragraphs. */
function proseLength(element: PageElement): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll("p")) length += paragraph.textContent?.length ?? 0;
  return length;
}
