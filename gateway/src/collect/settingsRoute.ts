import type { IncomingMessage } from 'node:http';
import { RapportError } from '@rapport/shared/errors.ts';
import { answerText } from '../http/answer.ts';
import type { Route } from '../http/route.ts';
import type { FindSource } from './sources.ts';

/**
 * What a browser SDK asks for before it sends anything: that its messages, and its own measurements, come here.
 * `@segment/analytics-next` builds `<protocol>://<apiHost>/t` of it.
 */
export function settingsRoute(findSource: FindSource): Route {
  return {
    method: 'GET',
    path: '/v1/projects/*',
    origins: '*',
    handle: async (request, response) => {
      const writeKey = writeKeyOf(request);
      if (writeKey === undefined || (await findSource(writeKey)) === null) {
        throw new RapportError('NOT_FOUND', 'No source has this write key.');
      }
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
