import type { DocumentLimits } from '@rapport/shared/config/gatewaySettings.ts';
import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { OperationTooLarge } from './refusals.ts';

/**
 * How deep brackets of any kind may stand in each other. The parser and every rule after it recurse: 3,300 levels
 * end in "Maximum call stack size exceeded". The deepest standard query, introspection, has 14.
 */
const MAX_NESTING = 200;

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Reads the tokens of a document before it is parsed, so that a flood costs no syntax tree: at most 1 ms for 10,000.
 * A character that cannot be read ends the scan; the parser says so in its own words.
 * @throws OperationTooLarge beyond `characters`, `tokens` or the levels of brackets
 */
export function scanTokens(text: string, { characters, tokens }: DocumentLimits): void {
  if (text.length > characters) {
    throw new OperationTooLarge(
      'characters',
      characters,
      text.length,
      `The document has ${text.length} characters; ${characters} are allowed.`,
    );
  }
  const lexer = new Lexer(new Source(text));
  let found = 0;
  let nesting = 0;
  for (let kind = next(lexer); kind !== undefined; kind = next(lexer)) {
    found += 1;
    if (found > tokens) {
      throw new OperationTooLarge(
        'tokens',
        tokens,
        undefined,
        `The document has more than the ${tokens} tokens that are allowed.`,
      );
    }
    if (OPENING.has(kind)) nesting += 1;
    else if (CLOSING.has(kind)) nesting -= 1;
    if (nesting > MAX_NESTING) {
      throw new OperationTooLarge(
        'nesting',
        MAX_NESTING,
        undefined,
        `Brackets of the document stand in more than the ${MAX_NESTING} levels that are allowed.`,
      );
    }
  }
}

/** Undefined at the end, and where the text cannot be read. */
function next(lexer: Lexer): TokenKind | undefined {
  try {
    const { kind } = lexer.advance();
    return kind === TokenKind.EOF ? undefined : kind;
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}
