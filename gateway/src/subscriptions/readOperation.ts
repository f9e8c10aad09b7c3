import { DocumentCache } from '@rapport/shared/graphql/documentCache.ts';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';

/** What a client sends, over whatever transport. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A valid document and the operation of it that shall run. */
export interface ReadOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Parses and validates documents of clients, each text once; the limits have let them pass. */
export function operationReader(
  hidesSchema: boolean,
): (schema: GraphQLSchema, request: OperationRequest) => ReadOperation | readonly GraphQLError[] {
  let cache: { readonly schema: GraphQLSchema; readonly documents: DocumentCache } | undefined;
  return (schema, { query, operationName }) => {
    if (cache?.schema !== schema) cache = { schema, documents: new DocumentCache(schema) };
    const { document, errors } = cache.documents.check(query);
    if (errors !== undefined) return errors.map((error) => coded(error, hidesSchema));
    const operation = getOperationAST(document, operationName);
    if (operation !== null && operation !== undefined) return { document, operation };
    const message = operationName
      ? `The document has no operation "${operationName}".`
      : 'The document has several operations; say which in "operationName".';
    return [new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })];
  };
}

/** As ApolloServer names them over HTTP; and where the schema is hidden, nothing is proposed from it. */
function coded({ message }: GraphQLError, hidesSchema: boolean): GraphQLError {
  const isSyntax = message.startsWith('Syntax Error');
  const told = hidesSchema ? message.replace(/ ?Did you mean .+\?$/, '') : message;
  return new GraphQLError(told, {
    extensions: { code: isSyntax ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED' },
  });
}
