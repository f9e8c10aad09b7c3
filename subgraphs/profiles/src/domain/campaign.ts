/** Which advertisement brought a visitor, in the terms that links carry (`utm_…`). */
export interface Campaign {
  readonly id: string | null;
  readonly name: string | null;
  readonly source: string | null;
  readonly medium: string | null;
  readonly term: string | null;
  readonly content: string | null;
  /** What the network added to the link of this one click. */
  readonly clickId: ClickId | null;
}

export interface ClickId {
  /** The parameter that carried it, as in `gclid`. */
  readonly parameter: string;
  readonly value: string;
}

interface Network {
  readonly source: string;
  /** Null where the parameter stands in links that nobody paid for as well. */
  readonly medium: string | null;
}

/** Parameters that advertising networks add to links, and what they say where the link says nothing itself. */
const NETWORKS: Readonly<Record<string, Network>> = {
  gclid: { source: 'google', medium: 'cpc' },
  gbraid: { source: 'google', medium: 'cpc' },
  wbraid: { source: 'google', medium: 'cpc' },
  dclid: { source: 'google', medium: 'display' },
  msclkid: { source: 'bing', medium: 'cpc' },
  yclid: { source: 'yandex', medium: 'cpc' },
  fbclid: { source: 'facebook', medium: null },
  igshid: { source: 'instagram', medium: null },
  ttclid: { source: 'tiktok', medium: 'paid_social' },
  twclid: { source: 'twitter', medium: 'paid_social' },
  li_fat_id: { source: 'linkedin', medium: 'paid_social' },
  rdt_cid: { source: 'reddit', medium: 'paid_social' },
  sccid: { source: 'snapchat', medium: 'paid_social' },
  epik: { source: 'pinterest', medium: null },
  mc_eid: { source: 'mailchimp', medium: 'email' },
};

const MAX_CHARACTERS = 300;

/** The campaign in a link's parameters, with what the SDK read of it going first; null where neither says anything. */
export function campaignOf(
  parameters: ReadonlyMap<string, string>,
  told: Readonly<Record<string, unknown>>,
): Campaign | null {
  const text = (key: string, parameter: string) =>
    shortText(told[key]) ?? shortText(parameters.get(parameter));
  const clickId = clickIdOf(parameters);
  const network = clickId === null ? undefined : NETWORKS[clickId.parameter];
  const campaign: Campaign = {
    id: text('id', 'utm_id'),
    name: text('name', 'utm_campaign'),
    source: text('source', 'utm_source') ?? network?.source ?? null,
    medium: text('medium', 'utm_medium') ?? network?.medium ?? null,
    term: text('term', 'utm_term'),
    content: text('content', 'utm_content'),
    clickId,
  };
  return Object.values(campaign).some((value) => value !== null) ? campaign : null;
}

function clickIdOf(parameters: ReadonlyMap<string, string>): ClickId | null {
  for (const [parameter, value] of parameters) {
    const known = parameter.toLowerCase();
    if (Object.hasOwn(NETWORKS, known) && value !== '') {
      return { parameter: known, value: value.slice(0, MAX_CHARACTERS) };
    }
  }
  return null;
}

function shortText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text.slice(0, MAX_CHARACTERS);
}

/** The parameters of a link or of what stands behind its `?`; the first of a name counts. Never throws. */
export function linkParameters(link: string): Map<string, string> {
  const parameters = new Map<string, string>();
  const [, query = ''] = /\?([^#]*)/.exec(link) ?? [];
  for (const pair of query.split('&')) {
    const [name = '', ...value] = pair.split('=');
    const key = decoded(name);
    if (key !== '' && !parameters.has(key)) parameters.set(key, decoded(value.join('=')));
  }
  return parameters;
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced; // a stray percent sign
  }
}
