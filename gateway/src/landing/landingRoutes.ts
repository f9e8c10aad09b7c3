import { readFileSync } from 'node:fs';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Route } from '../http/route.ts';
import { type Asset, answerAsset, assetOf } from './asset.ts';
import { explorerPolicy, landingPolicy, nothingPolicy } from './contentPolicies.ts';
import { graphiqlAssets } from './graphiqlAssets.ts';

export interface LandingOptions {
  /** Whether there is an explorer. Where the schema is hidden, a page that asks for credentials is only one more door. */
  readonly explorer: boolean;
}

/** Every file of page/ that stands below /assets/. */
const pageFiles = [
  'callerForm.js',
  'credential.js',
  'example.graphql',
  'explorer.css',
  'explorer.js',
  'health.js',
  'icon.svg',
  'landing.css',
  'landing.js',
  'theme.css',
];

/**
 * What a person finds who opens the gateway in a browser: what this is, its health, how to call it, and the graph
 * explorer. All of it is served from here, so it works without a network. No route gives a credential away: a foreign
 * page that is let in under another name of this host (DNS rebinding) finds nothing but public files.
 */
export function landingRoutes({ explorer }: LandingOptions): Route[] {
  if (!explorer) return [documentRoute('/', 'production.txt', nothingPolicy)];
  return [
    documentRoute('/', 'landing.html', landingPolicy),
    documentRoute('/explorer', 'explorer.html', explorerPolicy),
    assetsRoute(new Map(pageFiles.map((name) => [name, readPageFile(name)]))),
  ];
}

function documentRoute(path: string, file: string, policy: string): Route {
  const asset = readPageFile(file);
  return {
    method: 'GET',
    path,
    origins: [],
    handle: (request, response) => answerAsset(request, response, asset, policy),
  };
}

function assetsRoute(files: ReadonlyMap<string, Asset>): Route {
  const folder = '/assets/';
  const findGraphiql = graphiqlAssets();
  return {
    method: 'GET',
    path: `${folder}*`,
    origins: [],
    handle: async (request, response) => {
      const [path = ''] = (request.url ?? '').split('?');
      const name = path.slice(folder.length);
      const asset = files.get(name) ?? (await findGraphiql(name));
      if (asset === undefined) {
        throw new RapportError('NOT_FOUND', `Nothing is served at ${path.slice(0, 100)}.`);
      }
      answerAsset(request, response, asset, nothingPolicy);
    },
  };
}

function readPageFile(name: string): Asset {
  return assetOf(name, readFileSync(new URL(`page/${name}`, import.meta.url), 'utf8'));
}
