import type { IncomingMessage } from 'node:http';
import { isTransient, RapportError } from '@rapport/shared/errors.ts';
import { answerText } from '../http/answer.ts';
import type { Route } from '../http/route.ts';
import { assertOrigin } from './origins.ts';
import type { Source } from './sources.ts';

/**
 * What a browser SDK asks for before it sends anything: that its messages, and its own measurements, come here.
 * `@segment/analytics-next` builds `<protocol>://<apiHost>/t` of it.
 */
export function settingsRoute(loadSource: (writeKey: string | undefined) => Promise<Source>): Route {
  return {
    method: 'GET',
    path: '/v1/projects/*',
    origins: '*',
    handle: async (request, response) => {
      const writeKey = writeKeyOf(request);
      const source = await loadSource(writeKey).catch((error: unknown) => {
        // 404 and not 401: a browser would ask its user for a password.
        if (isTransient(error)) throw error;
        throw new RapportError('NOT_FOUND', 'No source has this write key.');
      });
      assertOrigin(source, request.headers.origin);
      const { protocol, host } = addressOf(request);
      const apiHost = `${host}/v1`;
      const settings = {
        integrations: { 'Segment.io': { apiKey: writeKey, apiHost, protocol } },
        plan: { track: { __default: { enabled: true } }, identify: {}, group: {} },
        metrics: { sampleRate: 0, host: apiHost, protocol },
        enabledMiddleware: {},
        remotePlugins: [],
      };
      response.setHeader('cache-control', 'private, max-age=60');
      answerText(response, 200, 'application/json; charset=utf-8', JSON.stringify(settings));
    },
  };
}

function writeKeyOf({ url = '' }: IncomingMessage): string | undefined {
  const [, encoded] = /^\/v1\/projects\/([^/?]+)\/settings(?:\?|$)/.exec(url) ?? [];
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded);
  } catch {
    return undefined; // a stray percent sign
  }
}

/** The address the browser used, which only a proxy in front can know better than the connection. */
function addressOf({ headers, socket }: IncomingMessage): { protocol: string; host: string } {
  const [forwarded] = String(headers['x-forwarded-proto'] ?? '').split(',', 1);
  const encrypted = forwarded === 'https' || (forwarded === '' && 'encrypted' in socket);
  return { protocol: encrypted ? 'https' : 'http', host: headers.host ?? 'localhost' };
}
