import ts from 'typescript';

const FILE_LINES = 400;
const FUNCTION_LINES = 60;

/** Words that turn another check off, or put work off. */
const WORDS = /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|\b(?:TODO|FIXME)\b/g;
const SUITES = new Set(['describe', 'it', 'test', 'suite', 'bench']);
const NEVER = new Set(['only', 'skip', 'todo', 'fails']);

/** What breaks a limit in one file. Read from the syntax tree, so that text about these things is no fault. */
export function faultsOf(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const faults: string[] = [];
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const add = (position: number, fault: string) => faults.push(`${path}:${lineOf(position)} ${fault}`);

  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (lines > FILE_LINES) faults.push(`${path} has ${lines} lines, more than ${FILE_LINES}`);
  for (const { position, comment } of commentsOf(source)) {
    for (const [word] of comment.matchAll(WORDS)) add(position, word);
  }
  const visit = (node: ts.Node): void => {
    const fault = longFunction(node, lineOf) ?? castToAny(node) ?? skippedTest(node);
    if (fault !== undefined) add(node.getStart(source), fault);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

function longFunction(node: ts.Node, lineOf: (position: number) => number): string | undefined {
  if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined || isSuite(node))
    return undefined;
  const lines = lineOf(node.end) - lineOf(node.getStart()) + 1;
  return lines > FUNCTION_LINES ? `a function has ${lines} lines, more than ${FUNCTION_LINES}` : undefined;
}

/** The function given to `describe` is a list of tests; each of those is a function of its own. */
function isSuite({ parent }: ts.Node): boolean {
  if (!ts.isCallExpression(parent)) return false;
  return /^(?:describe|suite)\b/.test(parent.expression.getText());
}

function castToAny(node: ts.Node): string | undefined {
  const isCast = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
  return isCast && node.type.kind === ts.SyntaxKind.AnyKeyword ? 'as any' : undefined;
}

/** A test may only stay away when the public data it reads is not on the machine. */
function skippedTest(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'skip')
    return 'skip';
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const suite = node.expression.text;
  const name = node.name.text;
  if (!SUITES.has(suite)) return undefined;
  if (NEVER.has(name)) return `${suite}.${name}`;
  if (name !== 'skipIf' && name !== 'runIf') return undefined;
  const looks = ts.isCallExpression(node.parent) && /\bexistsSync\(/.test(node.parent.getText());
  return looks ? undefined : `${suite}.${name} without a look at public data`;
}

function* commentsOf(source: ts.SourceFile): Generator<{ position: number; comment: string }> {
  const seen = new Set<number>();
  const nodes: ts.Node[] = [source];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const ranges = [
      ...(ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(source.text, node.end) ?? []),
    ];
    for (const { pos, end } of ranges) {
      if (seen.has(pos)) continue;
      seen.add(pos);
      yield { position: pos, comment: source.text.slice(pos, end) };
    }
    nodes.push(...node.getChildren(source));
  }
}
