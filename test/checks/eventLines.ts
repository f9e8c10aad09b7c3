import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const repository = join(import.meta.dirname, '../..');

/** One line of docs/events.md: a type, the files that tell it and the consumers that hear it. */
export interface EventLine {
  readonly event: string;
  readonly toldBy: readonly string[];
  readonly heardBy: readonly string[];
}

interface Contract {
  readonly file: string;
  readonly name: string;
  readonly type: string;
}

function filesOf(...patterns: readonly string[]): string[] {
  return globSync(patterns, { cwd: repository }).sort();
}

export function textOf(file: string): string {
  return readFileSync(join(repository, file), 'utf8');
}

/** `export const DealMoved = defineEvent('deals.deal.moved.v1', …` */
function contractsOf(file: string): Contract[] {
  const found = textOf(file).matchAll(/export const (\w+) = defineEvent\(\s*'([\w.]+)'/g);
  return [...found].map(([, name = '', type = '']) => ({ file: basename(file), name, type }));
}

/** The values that a file imports of one module of event contracts; types do not count. */
function importedFrom(file: string, module: string): string[] {
  const names = [...textOf(file).matchAll(/^import \{([^}]+)\} from '@rapport\/shared\/events\/([\w.]+)'/gm)]
    .filter(([, , from]) => from === module)
    .flatMap(([, list = '']) => list.split(','));
  return names.map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '));
}

/** `deals: dealMove` of `subgraphs/deals/src/commands/dealMove.ts`; `gateway: encode` of the gateway's. */
export function shortNameOf(file: string): string {
  const [top = '', part = ''] = file.split('/');
  return `${top === 'subgraphs' ? part : top}: ${basename(file, '.ts')}`;
}

/** Files that hear events. */
export const consumers = filesOf('subgraphs/*/src/consumers/*.ts');
const tellers = filesOf('subgraphs/*/src/commands/*.ts', 'gateway/src/collect/*.ts').filter(
  (file) => !file.endsWith('.test.ts'),
);

/** Every event with who tells and who hears it, as the code imports the contracts. */
export function linesOfCode(): EventLine[] {
  const users = (files: readonly string[], { file, name }: Contract) =>
    files.filter((each) => importedFrom(each, file).includes(name)).map(shortNameOf);
  return filesOf('shared/src/events/*.ts')
    .flatMap(contractsOf)
    .map((contract) => ({
      event: contract.type,
      toldBy: users(tellers, contract),
      heardBy: users(consumers, contract),
    }))
    .sort((a, b) => (a.event < b.event ? -1 : 1));
}

/** The lines as docs/events.md has them. */
function eventsTable(): string {
  const list = (names: readonly string[]) => (names.length === 0 ? '–' : names.join(', '));
  const rows = linesOfCode().map(
    ({ event, toldBy, heardBy }) => `| \`${event}\` | ${list(toldBy)} | ${list(heardBy)} |`,
  );
  return ['| event | told by | heard by |', '| --- | --- | --- |', ...rows].join('\n');
}

/** docs/events.md with the table of all events made anew. */
export function eventsDocument(): string {
  return textOf('docs/events.md').replace(/\| event +\| told by[\s\S]*?\n\n/, () => `${eventsTable()}\n\n`);
}
