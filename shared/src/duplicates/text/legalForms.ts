import anyAscii from 'any-ascii';
import { wordsOf } from './plainText.ts';

/** Written without dots, words joined by spaces; forms of one line are one form. Facts from ISO 20275 (Entity Legal Forms). */
const FORMS = `
ltd|limited|private limited|pvt ltd|pte ltd|pty ltd|proprietary limited|pvt limited|co ltd|company limited|ltda|limitada
plc|public limited company|public co ltd|public company limited|pcl
llc|limited liability company|lc|l l c|ooo|obshchestvo s ogranichennoy otvetstvennostyu|tov|too
llp|limited liability partnership
lp|limited partnership
inc|incorporated
corp|corporation
co|company|cie|compagnie
gmbh|gesellschaft mit beschrankter haftung|mbh|ggmbh|ges m b h|gesmbh
ug|ug haftungsbeschrankt
gmbh and co kg|gmbh co kg|gmbh and co ohg|ag and co kg|kg|ohg|gbr|kgaa
ag|aktiengesellschaft|akg
ev|eingetragener verein
eg|egen
se|societas europaea
sa|societe anonyme|sociedad anonima|sociedade anonima
sarl|sarl au|societe a responsabilite limitee
sas|sasu|sca|snc|sci|eurl|scs|scrl
srl|sociedad de responsabilidad limitada|s de rl de cv|s de rl|societa a responsabilita limitata|srls
sa de cv|sab de cv|sapi de cv
sl|sociedad limitada|slu
spa|societa per azioni|sapa
nv|naamloze vennootschap
bv|besloten vennootschap|bvba|vof|cv
ab|aktiebolag|publ ab|ab publ
as|asa|aksjeselskap|aktieselskab|aps|a s
oy|oyj|osakeyhtio|oy ab
sp z oo|sp z o o|spolka z ograniczona odpowiedzialnoscia|sp k
sro|s r o|spol s ro
kft|nyrt|zrt|bt|rt
doo|d o o|dd|ad|eood|ood|ead
oao|ojsc|open joint stock company|pao|pjsc|public joint stock company|zao|cjsc|closed joint stock company|ao|jsc|joint stock company
kk|kabushiki kaisha|gk|godo kaisha
pt|tbk|pt tbk|sdn bhd|bhd
srl de cv|eirl|cia ltda|cia
fze|fzco|fz llc|wll|saog|saoc|pjs
as turk|anonim sirketi|limited sirketi|ltd sti
`;

/** Words of a form to the number of the form; the longest are looked for first. */
const forms = new Map<string, number>();
for (const [number, line] of FORMS.trim().split('\n').entries()) {
  for (const form of line.split('|')) forms.set(form, number);
}
const LONGEST = Math.max(...[...forms.keys()].map((form) => form.split(' ').length));

export interface CompanyName {
  /** Without the legal form, `the` and dots. */
  readonly words: readonly string[];
  /** Numbers of the legal forms found. */
  readonly forms: readonly number[];
}

/**
 * A company's name apart from its legal form: `Bowne Global Solutions, S.A.R.L.` and `BOWNE GLOBAL SOLUTIONS SARL` have the
 * same words and the same form. Forms are taken from the end, and from the beginning where they stand there (`OOO`, `PT`); a
 * name that is nothing but a form keeps it.
 */
export function companyName(raw: string): CompanyName {
  const plain = anyAscii(raw.normalize('NFC'))
    .toLowerCase()
    .replace(/[.'`]/g, '')
    .replace(/\b([a-z])\/([a-z])\b/g, '$1$2')
    .replace(/[&+]/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  let words = wordsOf(plain);
  if (words.length > 1 && words[0] === 'the') words = words.slice(1);
  const found: number[] = [];
  for (let next = takeForm(words); next !== undefined; next = takeForm(words)) {
    words = next.words;
    found.push(next.form);
  }
  while (words.length > 1 && words.at(-1) === 'and') words = words.slice(0, -1);
  return { words, forms: found };
}

function takeForm(words: readonly string[]): { words: string[]; form: number } | undefined {
  for (let length = Math.min(LONGEST, words.length - 1); length > 0; length -= 1) {
    const last = forms.get(words.slice(-length).join(' '));
    if (last !== undefined) return { words: words.slice(0, -length), form: last };
    // In front, short words are names more often than forms (`Sa Pereira`, `Co Operative`).
    const first = forms.get(words.slice(0, length).join(' '));
    if (first !== undefined && (length > 1 || IN_FRONT.has(words[0] ?? ''))) {
      return { words: words.slice(length), form: first };
    }
  }
  return undefined;
}

const IN_FRONT = new Set('ooo oao ojsc pao pjsc zao cjsc ao jsc pt tov too ab as a s'.split(' '));
