import countries from 'i18n-iso-countries';

/** What the lists of ISO names lack: parts of a country that call themselves one, and the codes of the EU and of habit. */
const OTHERS: Readonly<Record<string, string>> = {
  uk: 'GB',
  el: 'GR',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'great britain': 'GB',
  holland: 'NL',
};

let byName: ReadonlyMap<string, string> | undefined;

/**
 * A country as ISO 3166-1 alpha-2, from its code (alpha-2, alpha-3, numeric) or its name in English or any of the 80
 * languages of the library; null for what is none. A name that two languages give to different countries is none.
 */
export function cleanCountry(text: string): string | null {
  const code = text.trim();
  if (/^[A-Z]{2}$/.test(code) && countries.isValid(code)) return code;
  const folded = foldedName(code);
  if (folded === '' || folded.length > 100) return null;
  const compact = folded.replaceAll(' ', '').toUpperCase();
  if (/^\d{1,3}$/.test(compact)) return countries.numericToAlpha2(compact.padStart(3, '0')) ?? null;
  if (/^[A-Z]{2}$/.test(compact) && countries.isValid(compact)) return compact;
  if (/^[A-Z]{3}$/.test(compact)) {
    const found = countries.alpha3ToAlpha2(compact);
    if (found !== undefined) return found;
  }
  byName ??= countryNames();
  return byName.get(folded) ?? null;
}

/** Every country there is, as alpha-2. */
export function countryCodes(): string[] {
  return Object.keys(countries.getAlpha2Codes());
}

/** All names, folded; made when a name is met first, in about 60 ms. English decides where languages disagree. */
function countryNames(): ReadonlyMap<string, string> {
  const others = new Map<string, string>();
  const disputed = new Set<string>();
  for (const language of countries.getSupportedLanguages()) {
    for (const [name, code] of namesIn(language)) {
      if ((others.get(name) ?? code) !== code) disputed.add(name);
      others.set(name, code);
    }
  }
  for (const name of disputed) others.delete(name);
  return new Map([...others, ...shortNames(), ...namesIn('en'), ...Object.entries(OTHERS)]);
}

/** As Unicode has them, which are the names that forms show: ISO's own are Viet Nam and Holy See (Vatican City State). */
function shortNames(): [string, string][] {
  const english = new Intl.DisplayNames('en', { type: 'region' });
  return countryCodes().map((code) => [foldedName(english.of(code) ?? code), code]);
}

function namesIn(language: string): [string, string][] {
  return Object.entries(countries.getNames(language, { select: 'all' })).flatMap(([code, names]) =>
    names.map((name): [string, string] => [foldedName(name), code]),
  );
}

/** Without marks, signs, case and "the", so that Côte d'Ivoire, cote d’ivoire and COTE D IVOIRE are one name. */
function foldedName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter.slice(0, 1))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
