/** What forms, exports and spreadsheets write where nothing is known. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '---',
  '.',
  '?',
  'n/a',
  'n.a.',
  '#n/a',
  'null',
  '(null)',
  'nil',
  'none',
  '(none)',
  'nan',
  'undefined',
  'unknown',
  '(unknown)',
  'not available',
  'not applicable',
  'not provided',
  'not set',
  '(not set)',
  'empty',
  '(empty)',
  'missing',
  '[object object]',
]);

const LONGEST = Math.max(...[...PLACEHOLDERS].map(({ length }) => length));

/** Names of people as well, when they are written as names are. */
const NAMES: ReadonlySet<string> = new Set(['Null', 'Nil', 'Nan']);

/** Whether a value says that there is none. NA is not among them: it is Namibia, and a family name. */
export function isPlaceholder(text: string, isName = false): boolean {
  const bare = text.trim();
  if (bare.length > LONGEST || !PLACEHOLDERS.has(bare.toLowerCase())) return false;
  return !(isName && NAMES.has(bare));
}
