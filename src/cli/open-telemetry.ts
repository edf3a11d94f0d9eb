import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { ExportResultCode, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import {
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_HTTP_ROUTE,
  ATTR_SERVICE_NAME,
  ATTR_SERVICE_VERSION,
} from '@opentelemetry/semantic-conventions';
import type { Tracing } from '../api/tracing.ts';
import { withinTime } from '../store/within-time.ts';

/** Where spans are sent, and by whom they say they are. */
export type Receiver = { readonly endpoint: string; readonly serviceName: string };

/** How long the last spans may take to be sent once the server ends, in milliseconds. */
const longestFarewell = 1_000;

/** The most steps of one request that are told: a file of reports has hundreds of thousands. */
const mostSteps = 100;

/** A request under way. */
type Under = { readonly context: Context; readonly span: Span; steps: number };

/** The same exporter, which says of the first spans that cannot be sent why, and again once some were. */
const tellingOfTrouble = (exporter: OTLPTraceExporter, onTrouble: (error: unknown) => void): SpanExporter => {
  let told = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const failed = result.code !== ExportResultCode.SUCCESS;
        if (failed && !told) onTrouble(result.error);
        told = failed;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush(),
  };
};

const withStep = async <Result>(span: Span, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    // What went wrong is in the log; its words may be those of a report.
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
};

/**
 * Sends a span of every request and of its steps to an OTLP receiver over HTTP, in batches beside the requests: where
 * the receiver is away or slow, spans are lost and nobody waits. Stopping sends what is left, for a second at most.
 */
export const startTracing = (
  { endpoint, serviceName }: Receiver,
  version: string,
  onTrouble: (error: unknown) => void,
): { readonly tracing: Tracing; readonly stop: () => Promise<void> } => {
  const exporter = tellingOfTrouble(new OTLPTraceExporter({ url: `${endpoint}/v1/traces` }), onTrouble);
  const provider = new BasicTracerProvider({
    resource: defaultResource().merge(
      resourceFromAttributes({ [ATTR_SERVICE_NAME]: serviceName, [ATTR_SERVICE_VERSION]: version }),
    ),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('porcupine', version);
  const propagator = new W3CTraceContextPropagator();
  const present = new AsyncLocalStorage<Under>();

  const request: Tracing['request'] = ({ method, headers, correlationId }, handle) => {
    const attributes = { [ATTR_HTTP_REQUEST_METHOD]: method, 'porcupine.correlation_id': correlationId };
    const caller = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
    const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, caller);
    const end = (route: string | undefined, status: number): void => {
      if (route !== undefined) span.updateName(`${method} ${route}`).setAttribute(ATTR_HTTP_ROUTE, route);
      span.setAttribute(ATTR_HTTP_RESPONSE_STATUS_CODE, status);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
    present.run({ context: trace.setSpan(caller, span), span, steps: 0 }, () => handle(end));
  };

  const step: Tracing['step'] = (name, work) => {
    const under = present.getStore();
    if (under === undefined) return work();
    under.steps += 1;
    if (under.steps > mostSteps) {
      under.span.setAttribute('porcupine.steps_untold', under.steps - mostSteps);
      return work();
    }
    const span = tracer.startSpan(name, {}, under.context);
    const inside = { context: trace.setSpan(under.context, span), span: under.span, steps: under.steps };
    return present.run(inside, () => withStep(span, work));
  };

  return {
    tracing: { request, step },
    stop: async () => {
      // That spans cannot be sent was told when it was first so: a server ends all the same.
      const sent = provider.shutdown().catch(() => undefined);
      await withinTime(sent, longestFarewell);
    },
  };
};
