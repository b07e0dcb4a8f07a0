/** One of some patterns, at the beginning of a text (`^`), up to its end (`$`), both or anywhere. */
function oneOf(patterns: readonly string[], before = "", after = ""): RegExp {
  return new RegExp(`${before}(?:${patterns.join("|")})${after}`, "iu");
}

const { raw } = String;

/** Where a sentence begins. */
const SENTENCE = raw`(?:^|[.!?:…] )`;

const PAGES = raw`(?:articles?|stories|posts?|news|topics?|content|links?|coverage|reading|items|pages|videos?)`;

/** Lines that point to other pages: "Related: …", "READ MORE: …", "More from the Courier: …". */
export const POINTER: RegExp = oneOf(
  [
    raw`(?:see|read|watch|listen|view|learn)\s+(?:also|more|next|this|now|here)\b[^.?!:]{0,40}`,
    raw`(?:also|must)[\s-](?:see|read|watch|on)\b[^.?!:]{0,40}`,
    raw`(?:related|more|recommended|also|previously)(?:\s+${PAGES})?`,
    raw`more\s+(?:from|on|about)\s[^.?!:]{1,40}`,
    raw`(?:don[’']t miss|further reading|in case you missed it)\b[^.?!:]{0,40}`,
    raw`on [\w.]+\.(?:com|org|net)`,
  ],
  "^",
  raw`\s*:`,
);

/** Headings, or whole lines, under which an article has ended. */
export const ENDING: RegExp = oneOf(
  [
    raw`you (?:may|might) (?:also )?(?:like|enjoy|be interested)`,
    raw`(?:read |see )?more (?:from .{1,40}|on .{1,40}|stories|news|articles|great .{1,40}|like this)`,
    raw`(?:related|recommended)(?: (?:${PAGES}|for you))?`,
    raw`(?:popular|latest|trending|top|most (?:read|popular|viewed|recent))(?: (?:now|today|${PAGES}))?`,
    raw`(?:leave|post|add|write) an? (?:reply|comment|review)`,
    raw`(?:\d+ )?(?:comments?|responses?|replies)(?: \(\d+\))?`,
    raw`join the (?:conversation|discussion)`,
    raw`about the authors?`,
    raw`share (?:this|on|via|with|your)\b.*`,
    raw`want more stories.*`,
    raw`something to consider`,
    raw`(?:keep|continue) reading`,
    raw`what to read next`,
    raw`(?:next|previous) (?:article|story|post)`,
    raw`see also`,
    raw`tags?|topics|filed under`,
    raw`follow us|stay (?:connected|in touch|informed)`,
    raw`sign up.*|subscribe`,
    raw`get (?:the|our) (?:latest|newsletter|app).*`,
    raw`our standards|editors?[’'] picks?|loading.*`,
  ],
  "^",
  raw`\s*(?:\.{3}|…|:|»|>)?$`,
);

const NETWORKS = raw`(?:twitter|facebook|instagram|youtube|whatsapp|telegram)`;

/** Offers and requests to the reader. */
export const OFFER: RegExp = oneOf([
  raw`${SENTENCE}(?:sign up|subscribe)\b`,
  raw`\b(?:our|free|daily|weekly|the [\w ]{1,30}) newsletters?\b`,
  raw`${SENTENCE}(?:like,? )?follow (?:us|me|him|her|them|@)`,
  raw`\b(?:follow|find|visit|like|join|connect)\b.{0,50}\b${NETWORKS}\b`,
  raw`\bclick(?:ing)? here\b`,
  raw`${SENTENCE}(?:get|download|install) (?:the|our) [\w ]*app\b`,
  raw`\byour (?:inbox|mailbox)\b`,
  raw`${SENTENCE}(?:share (?:it|this)|like this story|have a (?:news )?tip|email (?:us|me|the author)|become a (?:member|subscriber)|support our|donate)\b`,
  raw`\b(?:can|may) be reached at\b`,
  raw`${SENTENCE}(?:write|contact|reach|email)\b.{0,60}@`,
  raw`\baffiliate (?:commission|links?)`,
  raw`\b(?:enable|requires) javascript\b`,
  raw`\b(?:site|page|we)\b.{0,20}\buses? cookies\b|\bcookie (?:policy|settings)\b`,
  raw`\badblock`,
]);

/** Rights of the whole page. */
export const RIGHTS: RegExp = oneOf(
  [
    raw`(?:copyright\s*(?:©|\(c\)|\d{4}|:)|©|\(c\))`,
    raw`copyright [^.]{0,60}$`,
    raw`.{0,80}\ball rights reserved\b`,
    raw`.{0,60}\bno part may be reproduced\b`,
    raw`this (?:document|material|article) (?:is subject to copyright|may not be)`,
    raw`(?:citation|source):`,
    raw`provided by [^.]{1,60}$`,
    raw`via \S+$`,
  ],
  "^",
);

const AGENCY = raw`(?:ap|afp|reuters|epa|getty|xinhua|tass|anadolu)`;

const PICTURE = raw`(?:image|photo|picture|pic|photograph|illustration)s?`;

/** Credits of a picture, at the end of its caption or alone. */
export const CREDIT: RegExp = oneOf([
  raw`\(\s*(?:${PICTURE}|credit|file|courtesy|ap photo)\b[^()]*\)\s*$`,
  raw`(?<![.!?…”"]\s?)\(\s*(?:source:[^()]*|${AGENCY})\s*\)\s*$`,
  raw`\((?=[^()]*\b${AGENCY}\b)(?=[^()]*(?:\bvia\b|\bphoto|\bfile\b|/))[^()]*\)\s*$`,
  raw`\[(?:file|photo|image)[^\]]*\]\s*$`,
  raw`^(?:${PICTURE}|credit)(?:\s+(?:by|credit|source|courtesy|copyright|caption))?\s*[:©]`,
  raw`^${PICTURE}\s+(?:by|courtesy|via|credit|copyright|caption)\b`,
  raw`(?:getty images|shutterstock|ap photo|afp photo|epa-efe|istock|alamy|\bvia ap|/\s?${AGENCY}(?: file)?)\)?\.?$`,
  raw`photos? ©`,
]);

const MONTH = raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;

/** Lines of a page that say when and by whom: they stand before an article. */
export const STAMP: RegExp = oneOf(
  [
    raw`[\w .'|-]{0,40}\b(?:published|updated|posted)\s*(?::|on|at|by|\w+day)`,
    raw`(?:first |last )?(?:published|updated|posted|modified|created|uploaded|filed|issued)\b`,
    raw`(?:update|date|author):`,
    raw`(?:by|from|written by|reporting by|story by)\b`,
    raw`publicado|atualizado|опубликовано`,
    raw`(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s`,
    raw`\d{1,2}[:.]\d{2}\b`,
    raw`\d{1,2}(?:st|nd|rd|th)?[ ./-]+(?:\d{1,2}|[a-z]{3,9})[ ,./-]+\d{2,4}\b`,
    raw`${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}`,
  ],
  "^",
);

/** Bits of the page itself, alone on their line. */
export const CHROME: RegExp = oneOf(
  [
    raw`advert(?:isement)?s?(?: feature)?|advertising|sponsored(?: content)?`,
    raw`(?:continue reading|story continues|article continues)(?: below)?(?: \w+)?`,
    raw`scroll (?:down|to continue)[\w ]*|back to top|skip to [\w ]+|loading[.…]*`,
    raw`close|caption|image|photo|video|audio|gallery|view gallery|play(?: video)?|listen`,
    raw`image \d+ of(?: /)? ?\d+|\d+ ?/ ?\d+|\d+ of \d+`,
    raw`media playback is (?:un|not )supported[\w ]*`,
    raw`print(?: article)?|e-?mail|share|tweet|pin(?: it)?|save|copy link|text size|order reprints`,
    raw`${NETWORKS}|linkedin|reddit|pinterest`,
    raw`sign ?in|log ?in|sign out|register|subscribe|menu|home|search`,
    raw`(?:read |show )?more|breaking news|(?:\d+ )?comments?`,
    raw`\d+|[^\p{L}\p{N}]+|https?://\S+`,
  ],
  "^",
  "$",
);
