import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '../..');

/** One line of docs/events.md: a type, the files that tell it and the consumers that hear it. */
interface Line {
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

function textOf(file: string): string {
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
function shortNameOf(file: string): string {
  const [top = '', part = ''] = file.split('/');
  return `${top === 'subgraphs' ? part : top}: ${basename(file, '.ts')}`;
}

const consumers = filesOf('subgraphs/*/src/consumers/*.ts');
const tellers = filesOf('subgraphs/*/src/commands/*.ts', 'gateway/src/collect/*.ts').filter(
  (file) => !file.endsWith('.test.ts'),
);

function linesOfCode(): Line[] {
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

function linesOfPage(): Line[] {
  const rows = textOf('docs/events.md').matchAll(/^\| `([\w.]+\.v\d+)` *\|([^|]+)\|([^|]+)\|/gm);
  const list = (cell: string) =>
    cell
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '–');
  return [...rows].map(([, event = '', told = '', heard = '']) => ({
    event,
    toldBy: list(told),
    heardBy: list(heard),
  }));
}

describe('docs/events.md', () => {
  const lines = linesOfCode();

  it('lists every event with who tells and who hears it, as the code imports the contracts', () => {
    expect(linesOfPage()).toEqual(lines);
  });

  it('is compared with code that was really read', () => {
    expect(lines.find(({ event }) => event === 'deals.deal.moved.v1')).toEqual({
      event: 'deals.deal.moved.v1',
      toldBy: ['deals: dealMove'],
      heardBy: ['profiles: onDealMoved'],
    });
  });

  it('names consumers that are wired: each is imported by the service of its part', () => {
    const hearing = consumers.filter((file) => /\bhear\(/.test(textOf(file)));
    const loose = hearing.filter((file) => {
      const service = textOf(join(file, '../../service.ts'));
      return !service.includes(`./consumers/${basename(file)}`);
    });
    expect(loose).toEqual([]);
    expect(hearing.map(shortNameOf)).toContain('profiles: onDealMoved');
  });

  it('leaves no event untold', () => {
    expect(lines.filter(({ toldBy }) => toldBy.length === 0)).toEqual([]);
  });
});
