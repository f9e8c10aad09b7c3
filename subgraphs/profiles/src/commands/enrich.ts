import { campaignOf, linkParameters } from '../domain/campaign.ts';
import { channelOf, hostOf } from '../domain/channel.ts';
import type { Message } from '../domain/collected.ts';
import type { Enrichment } from '../domain/enrichment.ts';
import { truncatedIp } from '../domain/ipAddress.ts';
import { readDevice } from './readDevice.ts';

export interface EnrichmentFacts {
  /** Where the browser that sent it was, when a browser did. */
  readonly ip: string | undefined;
  readonly keepsFullIp: boolean;
  /** What is known of the message from elsewhere. */
  readonly known: Enrichment;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * A message with what can be read from it beside what it says, all of it under `context.rapport`, so that nothing the
 * sender said is overwritten; and its address without what names one household, unless the source keeps it.
 */
export function enrich(message: Message, facts: EnrichmentFacts): Message {
  const told = message.context ?? {};
  const { rapport: _, ip: __, ...context } = told; // what a sender calls our own is not ours
  const address = text(told.ip) ?? facts.ip;
  const ip = address === undefined || facts.keepsFullIp ? address : truncatedIp(address);
  const enrichment: Enrichment = { ...readEnrichment(told, message.properties ?? {}), ...facts.known };
  const isEmpty = Object.keys(enrichment).length === 0;
  if (isEmpty && (ip === undefined || ip === null) && message.context === undefined) return message;
  return {
    ...message,
    context: { ...context, ...(ip ? { ip } : {}), ...(isEmpty ? {} : { rapport: enrichment }) },
  };
}

function readEnrichment(context: Json, properties: Json): Enrichment {
  const page = record(context.page);
  const url = text(page.url) ?? text(properties.url) ?? '';
  const link = url.includes('?') ? url : (text(page.search) ?? '');
  const campaign = campaignOf(linkParameters(link), record(context.campaign));
  const channel = channelOf({
    source: campaign?.source ?? null,
    medium: campaign?.medium ?? null,
    campaign: campaign?.name ?? null,
    referrerHost: hostOf(text(page.referrer) ?? text(properties.referrer) ?? ''),
    pageHost: hostOf(url),
  });
  const userAgent = text(context.userAgent) ?? text(context.user_agent);
  return {
    ...(userAgent === undefined ? {} : { device: readDevice(userAgent) }),
    ...(campaign === null ? {} : { campaign }),
    ...(channel === null ? {} : { channel }),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
