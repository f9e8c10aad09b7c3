import { type Asset, assetOf } from './asset.ts';

const folder = 'graphiql/';

/**
 * GraphiQL with its editor's workers and fonts, as the Yoga project bundles it: nothing in it is fetched from elsewhere.
 * Its 9 MB are loaded when the first browser asks, since most processes never show an explorer.
 */
export function graphiqlAssets(): (name: string) => Promise<Asset | undefined> {
  let loading: Promise<ReadonlyMap<string, Asset>> | undefined;
  return async (name) => {
    if (!name.startsWith(folder)) return undefined;
    loading ??= load();
    return (await loading).get(name.slice(folder.length));
  };
}

async function load(): Promise<ReadonlyMap<string, Asset>> {
  const bundle = await import('@graphql-yoga/render-graphiql/graphiql');
  const files = {
    'graphiql.css': bundle.css,
    'graphiql.js': bundle.js,
    'editorWorkerService.js': bundle.editorWorkerService,
    'graphql.js': bundle.graphqlWorker,
    'json.js': bundle.jsonWorker,
  };
  return new Map(Object.entries(files).map(([name, content]) => [name, assetOf(name, content)]));
}
