import { context, type Link, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

// Only OpenTelemetry's API is used here: without an SDK in the process every call is a no-op of about a microsecond,
// and with one (node --import, see docs/operations.md) traces go where the operator says.
const tracer = trace.getTracer('rapport');

/** W3C trace context as it travels in headers and events (https://www.w3.org/TR/trace-context/). */
export interface TraceCarrier {
  readonly traceparent?: string | undefined;
}

/** What to send along so that the receiver's work stands in the same trace; empty when nobody traces. */
export function traceCarrier(): { readonly traceparent?: string } {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent === undefined ? {} : { traceparent: carrier.traceparent };
}

/** The trace context a request came with, where it came with one. */
export function carrierOf({
  traceparent,
}: Readonly<Record<string, string | string[] | undefined>>): TraceCarrier {
  return typeof traceparent === 'string' ? { traceparent } : {};
}

/** Does the work that a request asked for, as a span below the sender's. */
export function asServer<T>(name: string, { traceparent }: TraceCarrier, work: () => Promise<T>): Promise<T> {
  const parent =
    traceparent === undefined ? context.active() : propagation.extract(context.active(), { traceparent });
  return context.with(parent, () => inSpan(name, SpanKind.SERVER, [], work));
}

/** Applies events that may come from many traces: one span, linked to the span that told each. */
export function asConsumer<T>(
  name: string,
  carriers: readonly TraceCarrier[],
  work: () => Promise<T>,
): Promise<T> {
  return inSpan(name, SpanKind.CONSUMER, linksOf(carriers), work);
}

function linksOf(carriers: readonly TraceCarrier[]): Link[] {
  const links: Link[] = [];
  for (const traceparent of new Set(carriers.map((carrier) => carrier.traceparent))) {
    if (traceparent === undefined) continue;
    const spanContext = trace.getSpanContext(propagation.extract(context.active(), { traceparent }));
    if (spanContext !== undefined) links.push({ context: spanContext });
  }
  return links;
}

function inSpan<T>(name: string, kind: SpanKind, links: Link[], work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { kind, links }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      if (error instanceof Error) span.recordException(error);
      throw error;
    } finally {
      span.end();
    }
  });
}
