import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ErrorCode, errorCodes, RapportError } from '@rapport/shared/errors.ts';
import { systemCaller } from '../access/credentials.ts';
import type { GatewayContext } from '../context.ts';
import { answerText } from '../http/answer.ts';
import type { Route } from '../http/route.ts';
import type { PartSource } from '../parts/partSource.ts';

const PATH = '/notifications/unsubscribe';
const TIMEOUT_MS = 15_000;
const LONGEST_TOKEN = 200;

/** Nothing but the form of this page, which leads back here. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const SUBSCRIPTION = `query Subscription($token: String!) { mailSubscription(token: $token) { workspaceName } }`;
const UNSUBSCRIBE = `mutation Unsubscribe($token: String!) {
  mailUnsubscribe(token: $token) { errors { __typename } }
}`;

/**
 * Where the links of mails lead. Opening one changes nothing, since programs that look for viruses open links as well: it asks
 * first. Posting to it does it at once, as mail programs do with one click (RFC 8058). The token in the link is all that is
 * needed; whoever has it can stop these mails and nothing else.
 */
export function unsubscribeRoutes(workspace: PartSource): Route[] {
  const ask = async <Answer>(query: string, request: IncomingMessage, requestId: string): Promise<Answer> => {
    const context: GatewayContext = {
      caller: systemCaller,
      requestId,
      deadlineAtMs: Date.now() + TIMEOUT_MS,
    };
    const variables = { token: tokenOf(request) };
    const { data, errors } = await workspace.fetch({ query, variables }, context, query === SUBSCRIPTION);
    const [error] = errors ?? [];
    if (error === undefined && data !== undefined && data !== null) return data as Answer;
    const code = String(error?.extensions?.code);
    throw new RapportError(
      Object.hasOwn(errorCodes, code) ? (code as ErrorCode) : 'UNAVAILABLE',
      'Your mails cannot be changed just now. Open the link again in a moment.',
    );
  };
  return [
    {
      method: 'GET',
      path: PATH,
      origins: [],
      handle: async (request, response, { requestId }) => {
        const answer = await ask<{ mailSubscription: { workspaceName: string } | null }>(
          SUBSCRIPTION,
          request,
          requestId,
        );
        const { mailSubscription } = answer;
        if (mailSubscription === null) return answerPage(response, 404, UNKNOWN);
        answerPage(response, 200, questionAbout(mailSubscription.workspaceName));
      },
    },
    {
      method: 'POST',
      path: PATH,
      origins: [],
      handle: async (request, response, { requestId }) => {
        request.resume(); // the body says nothing that the link does not
        const { mailUnsubscribe } = await ask<{ mailUnsubscribe: { errors: readonly object[] } }>(
          UNSUBSCRIBE,
          request,
          requestId,
        );
        if (mailUnsubscribe.errors.length > 0) return answerPage(response, 404, UNKNOWN);
        answerPage(response, 200, DONE);
      },
    },
  ];
}

function tokenOf({ url = '/' }: IncomingMessage): string {
  return (new URL(url, 'http://gateway').searchParams.get('token') ?? '').slice(0, LONGEST_TOKEN);
}

const UNKNOWN = '<p>This link is not one of ours, or whom it was sent to is no member any more.</p>';
const DONE =
  '<p>You get no more mails from this workspace. In the settings of notifications you can turn them on again.</p>';

function questionAbout(workspaceName: string): string {
  return `<p>Stop all mails from ${escaped(workspaceName)}?</p>
<form method="post"><button type="submit">Stop these mails</button></form>`;
}

function answerPage(response: ServerResponse, status: number, body: string): void {
  response.setHeader('content-security-policy', POLICY);
  response.setHeader('cache-control', 'no-store');
  const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Notifications by mail</title></head><body>
<h1>Notifications by mail</h1>
${body}
</body></html>
`;
  answerText(response, status, 'text/html; charset=utf-8', page);
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
