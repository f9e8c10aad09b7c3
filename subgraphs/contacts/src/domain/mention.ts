/** A user's name in a text, as front ends write it: `@[Ada Lovelace](user_01J…)`. */
const MENTION = /@\[([^\]\n]{1,200})\]\((user_[0-9A-HJKMNP-TV-Z]{26})\)/g;

const LONGEST_EXCERPT = 200;
/** Characters before the name that say what it is about. */
const LEAD = 60;

export interface Mention {
  readonly userId: string;
  /** What was written around the name, names as they are read. */
  readonly excerpt: string;
}

/** Who is named in a text, each once, with the place where it is named first. */
export function mentionsIn(text: string | null): Mention[] {
  if (text === null) return [];
  const places = new Map<string, number>();
  let plain = '';
  let end = 0;
  for (const match of text.matchAll(MENTION)) {
    const [whole, name = '', userId = ''] = match;
    plain += text.slice(end, match.index);
    if (!places.has(userId)) places.set(userId, plain.length);
    plain += `@${name}`;
    end = match.index + whole.length;
  }
  plain += text.slice(end);
  return [...places].map(([userId, at]) => ({ userId, excerpt: excerptOf(plain, at) }));
}

/** Around a place, cut at words, on one line. */
function excerptOf(plain: string, at: number): string {
  const from = at <= LEAD ? 0 : plain.indexOf(' ', at - LEAD) + 1;
  const start = from > 0 && from <= at ? from : Math.max(0, at - LEAD);
  const rest = plain.slice(start).replaceAll(/\s+/g, ' ').trim();
  const cut =
    rest.length <= LONGEST_EXCERPT
      ? rest
      : `${rest
          .slice(0, LONGEST_EXCERPT - 1)
          .toWellFormed()
          .trimEnd()}…`;
  return start > 0 ? `…${cut}` : cut;
}
