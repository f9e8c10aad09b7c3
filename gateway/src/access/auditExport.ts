import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { type ErrorCode, errorCodes, RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import type { GatewayContext } from '../context.ts';
import type { Route } from '../http/route.ts';
import type { PartSource } from '../parts/partSource.ts';
import { purposeOf } from './purpose.ts';
import type { VerifyCaller } from './verifyCaller.ts';

export interface AuditExportOptions {
  readonly workspace: PartSource;
  readonly verifyCaller: VerifyCaller;
  /** Where a request comes from, for the entry that the export itself leaves. */
  readonly addressOf: (request: IncomingMessage) => string | undefined;
  readonly log: Logger;
}

const PATH = '/v1/audit/export';
const PAGE_TIMEOUT_MS = 15_000;

const BEGIN = `mutation Begin($range: AuditRange!) { auditExportBegin(range: $range) { untilSeq } }`;
const PAGE = `query Page($range: AuditRange!, $afterSeq: Int!, $untilSeq: Int!) {
  auditPage(range: $range, afterSeq: $afterSeq, untilSeq: $untilSeq) {
    id seq at recordedAt actor action entity entityId changed before after requestId ip purpose hash
  }
}`;

interface AuditRange {
  readonly from: string | null;
  readonly until: string | null;
}

interface Entry {
  readonly seq: number;
}

/** Entries of an export as they come, in the order of the chain; the export itself is recorded before the first. */
export async function* exportAudit(
  workspace: PartSource,
  context: RequestContext,
  range: AuditRange,
): AsyncGenerator<readonly Entry[]> {
  const { untilSeq } = await ask<{ untilSeq: number }>(workspace, context, BEGIN, { range }, false);
  for (let afterSeq = 0; ; ) {
    const page = await ask<readonly Entry[]>(workspace, context, PAGE, { range, afterSeq, untilSeq }, true);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    afterSeq = last.seq;
  }
}

/**
 * `GET /v1/audit/export?from&until`: the audit log as lines of JSON. Pages are read as the client takes them, so an export of
 * millions holds one page in memory. An export that breaks off ends its connection, never as if it were complete.
 */
export function auditExportRoute({ workspace, verifyCaller, addressOf, log }: AuditExportOptions): Route {
  return {
    method: 'GET',
    path: PATH,
    handle: async (request, response, { requestId }) => {
      const range = rangeOf(request);
      const purpose = purposeOf(request.headers);
      const caller = await verifyCaller(request.headers);
      const pages = exportAudit(workspace, { caller, requestId, purpose, ip: addressOf(request) }, range);
      // The first page before the first byte: a refusal is answered as such.
      const first = await pages.next();
      response.writeHead(200, {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'cache-control': 'no-store',
        'content-disposition': 'attachment; filename="audit.ndjson"',
      });
      try {
        for (let next = first; next.done !== true; next = await pages.next()) {
          await writePage(response, next.value);
        }
        response.end();
      } catch (error) {
        log.warn({ requestId, workspaceId: caller.workspaceId, err: error }, 'an audit export broke off');
        response.destroy();
      }
    },
  };
}

async function writePage(response: ServerResponse, page: readonly Entry[]): Promise<void> {
  if (response.destroyed) throw new Error('the client has gone');
  const text = page.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  if (!response.write(text)) {
    await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
}

function rangeOf({ url = '/' }: IncomingMessage): AuditRange {
  const { searchParams } = new URL(url, 'http://gateway');
  const instant = (name: string): string | null => {
    const given = searchParams.get(name);
    if (given === null || given === '') return null;
    const at = new Date(given);
    if (Number.isNaN(at.getTime()) || !/^\d{4}-\d\d-\d\d/.test(given)) {
      throw new RapportError('BAD_USER_INPUT', `${name} must be an instant as 2026-03-01T00:00:00Z.`);
    }
    return at.toISOString();
  };
  return { from: instant('from'), until: instant('until') };
}

async function ask<Answer>(
  workspace: PartSource,
  request: RequestContext,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  retryable: boolean,
): Promise<Answer> {
  const context: GatewayContext = { ...request, deadlineAtMs: Date.now() + PAGE_TIMEOUT_MS };
  const { data, errors } = await workspace.fetch({ query, variables }, context, retryable);
  const [error] = errors ?? [];
  if (error !== undefined || data === undefined || data === null) {
    const code = String(error?.extensions?.code);
    throw new RapportError(
      Object.hasOwn(errorCodes, code) ? (code as ErrorCode) : 'UNAVAILABLE',
      error?.message ?? 'The audit log cannot be read just now. Repeat the request in a moment.',
    );
  }
  return Object.values(data)[0] as Answer;
}
