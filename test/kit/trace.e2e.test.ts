import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';

const exporter = new InMemorySpanExporter();
let platform: TestPlatform;

beforeAll(async () => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  );
  platform = await startTestPlatform('trace');
});

afterAll(async () => {
  await platform?.stop();
});

describe('a trace', () => {
  it('leads from the tracker’s request over the bus to the part that applied the event', async () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    await platform.settled();
    exporter.reset();
    const { statusCode, body } = await request(`${platform.url}/v1/batch`, {
      method: 'POST',
      headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
      body: JSON.stringify({
        writeKey: platform.writeKey,
        batch: [{ type: 'track', userId: 't', event: 'Traced' }],
      }),
    });
    await body.dump();
    expect(statusCode).toBe(200);
    await platform.settled();
    const spans = exporter.getFinishedSpans();
    const collected = spans.filter((span) => span.spanContext().traceId === traceId);
    expect(collected.map((span) => [span.name, span.parentSpanContext?.spanId])).toEqual([
      ['collect', 'b7ad6b7169203331'],
    ]);
    const applied = spans.find((span) => span.name === 'consume profiles-collect');
    expect(applied?.links.map((link) => [link.context.traceId, link.context.spanId])).toEqual([
      [traceId, collected[0]?.spanContext().spanId],
    ]);
    // What profiles told was told inside that span, and the parts that heard it point there.
    const heard = spans.find((span) => span.name === 'consume segments-profiles');
    expect(heard?.links.map((link) => link.context.spanId)).toEqual([applied?.spanContext().spanId]);
  });
});
