/** Lines that point to other pages: "Related: …", "READ MORE: …", "More from …". */
export const POINTER: RegExp =
  /^(?:(?:see|read|watch|listen|view|learn)\s+(?:also|more|next|this|now|here)|(?:also|must)\s+(?:see|read|watch|on)|related|more|recommended|don[’']t miss|also|previously|further reading|in case you missed it|on [\w.]+\.(?:com|org|net))\b[^.?!:]{0,40}:/i;

/** Headings, or whole lines, under which an article has ended. */
export const ENDING: RegExp =
  /^(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested)|(?:more|read more|see more|further) (?:from|on|about|stories|news|articles|great|business|like this|in)\b|related(?: (?:articles?|stories|posts?|news|topics?|content|links?|coverage|reading|items|pages))?|recommended(?: (?:for you|stories|reading|articles?|posts?))?|(?:popular|latest|trending|top|most (?:read|popular|viewed|recent))(?: (?:now|today|news|stories|posts?|articles?|videos?))?|(?:leave|post|add|write) an? (?:reply|comment|review)|(?:\d+ )?(?:comments?|responses?|replies)(?: \(\d+\))?|join the (?:conversation|discussion)|about the authors?|share (?:this|on|via|with|your)\b.*|want more stories.*|something to consider|keep reading|continue reading|what to read next|next (?:article|story|post|up)|previous (?:article|story|post)|see also|tags?|topics|filed under|follow us|stay (?:connected|in touch|informed)|sign up.*|subscribe|get (?:the|our) (?:latest|newsletter|app).*|our standards|editors?[’'] picks?|loading.*)\s*(?:\.{3}|…|:|»|>)?$/i;

/** Offers and requests to the reader. */
export const OFFER: RegExp =
  /(?:\bsign up\b|\bsubscri(?:be|ption)\b|\bnewsletters?\b|\bfollow (?:us|me|him|her|them|@)|\b(?:follow|find|visit|like|join|connect)\b.{0,50}\b(?:twitter|facebook|instagram|youtube|whatsapp|telegram)\b|\bclick(?:ing)? here\b|\b(?:get|download|install) (?:the|our) [\w ]*app\b|\bin(?:to)? your (?:inbox|mailbox)|\byour inbox\b|\bshare (?:it|this)\b|\blike this story\b|\bhave a (?:news )?tip\b|\bemail (?:us|me|the author)\b|\bcan be reached at\b|\bmay be reached at\b|\b(?:write|contact|reach) (?:to |him |her |the reporters? )?.{0,40}\b(?:at|on)\b.{0,30}[@]|affiliate (?:commission|links?)|\benable javascript\b|\brequires javascript\b|\buses? cookies\b|\bcookie (?:policy|settings)\b|\badblock|\bbecome a (?:member|subscriber)|\bsupport our\b|\bdonate\b)/i;

/** Rights and credits of the whole page. */
export const RIGHTS: RegExp =
  /^(?:(?:copyright|©|\(c\)|all rights reserved)|.{0,80}\ball rights reserved\b|.{0,60}\bno part may be reproduced\b|this (?:document|material|article) (?:is subject to copyright|may not be)|citation:|provided by\b|via \S+$|source:)/i;

/** Credits of a picture, at the end of its caption or alone. */
export const CREDIT: RegExp =
  /(?:\(\s*(?:image|photo|photos|picture|pic|credit|file|source|courtesy|ap photo|ap|reuters|afp|getty)\b[^()]*\)\s*$|\((?=[^()]*\b(?:ap|afp|reuters|epa|getty|xinhua|tass|anadolu)\b)(?=[^()]*(?:\bvia\b|\bphoto|\bfile\b|\/))[^()]*\)\s*$|\[(?:file|photo|image)[^\]]*\]\s*$|^(?:image|photo|photos|picture|pic|credit|photograph|illustration)s?(?:\s+(?:by|credit|source|courtesy|copyright|caption))?\s*[:©]|^(?:photo|image|picture|photograph)s?\s+(?:by|courtesy|via|credit|copyright|caption)\b|(?:getty images|shutterstock|ap photo|afp photo|epa-efe|istock|alamy|\bvia ap|\/\s?(?:ap|afp|reuters|epa)(?: file)?)\)?\.?$|photos? ©)/i;

/** Lines of a page that say when and by whom: they stand before an article. */
export const STAMP: RegExp =
  /^(?:[\w .'|-]{0,40}\b(?:published|updated|posted)\s*(?::|on|at|by|\w+day)|(?:(?:first |last )?(?:published|updated|posted|modified|created|uploaded|filed|issued)(?:\s+(?:on|at|by))?\b|updated?:|date:|by\b|from\b|author:|written by|reporting by|story by|publicado|atualizado|опубликовано)|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s|\d{1,2}[:.]\d{2}\b|\d{1,2}(?:st|nd|rd|th)?[ ./-]+(?:\d{1,2}|[a-z]{3,9})[ ,./-]+\d{2,4}\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})/i;

/** Bits of the page itself, alone on their line. */
export const CHROME: RegExp =
  /^(?:advert(?:isement)?s?(?: feature)?|advertising|sponsored(?: content)?|continue reading(?: below)?|story continues(?: below)?(?: \w+)?|article continues(?: below)?(?: \w+)?|scroll (?:down|to continue)[\w ]*|loading\W*|close|caption|image|photo|print(?: article)?|e-?mail|share|tweet|pin(?: it)?|save|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|sign ?in|log ?in|sign out|register|subscribe|menu|home|search|skip to [\w ]+|back to top|play(?: video)?|video|listen|audio|gallery|view gallery|read more|show more|more|image \d+ of(?: \/)? ?\d+|\d+ ?\/ ?\d+|\d+ of \d+|text size|order reprints|copy link|comments?|\d+ comments?|media playback is (?:un|not )supported[\w ]*|breaking news|\d+|[^\p{L}\p{N}]+|https?:\/\/\S+)$/iu;
