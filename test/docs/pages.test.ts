import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeSettings } from '@rapport/shared/config/settings.ts';
import { describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '../..');
const pages = globSync(['*.md', 'docs/**/*.md', '{bench,cli,gateway,shared,test}/*.md', 'subgraphs/*/*.md'], {
  cwd: repository,
}).sort();
function textOf(page: string): string {
  return readFileSync(join(repository, page), 'utf8');
}

/** Files that a page speaks of: its links, and paths in backticks. Those of parts may begin within the part. */
function namedFiles(page: string): string[] {
  const text = textOf(page);
  const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)];
  const quoted = [...text.matchAll(/`([\w*][\w.*-]*\/[\w./*-]+\.(?:ts|mts|mjs|md|json|graphql))`/g)];
  return [...links, ...quoted].map(([, path = '']) => path);
}

function isThere(page: string, path: string): boolean {
  const places = ['', dirname(page), join(dirname(page), 'src'), 'subgraphs/*', 'subgraphs/*/src'];
  return places.some((place) => globSync(join(place, path), { cwd: repository }).length > 0);
}

/** The first cells of a page's table rows that read like `name`. */
function rowsOf(page: string, cell: RegExp): string[][] {
  const rows = textOf(page)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((each) => each.trim()),
    );
  return rows.filter(([first = '']) => cell.test(first));
}

describe('pages', () => {
  it('name only files that exist', () => {
    const missing = pages.flatMap((page) =>
      namedFiles(page)
        .filter((path) => !isThere(page, path))
        .map((path) => `${page}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('are read: the rule for moving a deal is among the files the README names', () => {
    expect(namedFiles('README.md')).toContain('subgraphs/deals/src/domain/deal.ts');
    expect(isThere('README.md', 'subgraphs/deals/src/domain/noSuchFile.ts')).toBe(false);
  });

  it('say of every setting what `rapport start --help` says', () => {
    const told = [...describeSettings().matchAll(/^ {2}(\S+) {2,}(.+) \(default: (.+)\)$/gm)].map(
      ([, name, meaning, standard]) => [`\`${name}\``, meaning, standard],
    );
    expect(told.length).toBe(describeSettings().split('\n').length - 1);
    expect(rowsOf('README.md', /^`[A-Z<]/)).toEqual(told);
  });

  it('list every metric there is', () => {
    const sources = globSync(['shared/src/**/*.ts', 'gateway/src/**/*.ts', 'subgraphs/*/src/**/*.ts'], {
      cwd: repository,
    });
    const names = sources.flatMap((file) =>
      [...textOf(file).matchAll(/name: '(rapport_\w+)'/g)].map(([, name = '']) => `\`${name}\``),
    );
    expect(
      rowsOf('docs/operations.md', /^`rapport_/)
        .map(([name]) => name)
        .sort(),
    ).toEqual(names.sort());
  });
});
