// How a visit came about, in the groups that web analytics knows as the default channel grouping
// (https://support.google.com/analytics/answer/9756891): the first rule that holds decides. Sources are matched by name
// (`utm_source`) and by the host of the referrer.

export const channels = [
  'DIRECT',
  'CROSS_NETWORK',
  'PAID_SHOPPING',
  'PAID_SEARCH',
  'PAID_SOCIAL',
  'PAID_VIDEO',
  'DISPLAY',
  'PAID_OTHER',
  'ORGANIC_SHOPPING',
  'ORGANIC_SOCIAL',
  'ORGANIC_VIDEO',
  'ORGANIC_SEARCH',
  'EMAIL',
  'AFFILIATES',
  'REFERRAL',
  'AUDIO',
  'SMS',
  'MOBILE_PUSH',
  'UNASSIGNED',
] as const;

export type Channel = (typeof channels)[number];

/** What is known of where a visit came from. */
export interface Arrival {
  readonly source: string | null;
  readonly medium: string | null;
  readonly campaign: string | null;
  /** The host of the page that led here; empty for none. */
  readonly referrerHost: string;
  /** The host of the page itself, so that going about within a site is no arrival. */
  readonly pageHost: string;
}

const SEARCH =
  /(?:^|\.)(?:google|bing|yahoo|duckduckgo|baidu|yandex|ecosia|qwant|startpage|naver|daum|seznam|ask|aol|sogou|so|kagi|search\.brave|lycos|excite|dogpile|webcrawler|mojeek|swisscows|metager|presearch)(?:\.[a-z]{2,4}){0,2}$/;
const SOCIAL =
  /(?:^|\.)(?:facebook|fb|instagram|linkedin|lnkd|twitter|t\.co|x\.com|pinterest|pin\.it|reddit|tiktok|threads|snapchat|vk|weibo|tumblr|quora|whatsapp|wa\.me|messenger|xing|mastodon|bsky|discord|telegram|t\.me|line|wechat|nextdoor|meetup|stackoverflow|disqus|medium\.com|producthunt|news\.ycombinator)(?:\.[a-z]{2,4}){0,2}$/;
const VIDEO =
  /(?:^|\.)(?:youtube|youtu\.be|vimeo|twitch|dailymotion|netflix|hulu|disneyplus|wistia|iqiyi|youku)(?:\.[a-z]{2,4}){0,2}$/;
const SHOPPING =
  /(?:^|\.)(?:amazon|ebay|etsy|walmart|alibaba|aliexpress|shopping\.google|shop\.app|idealo|mercadolibre|mercadolivre|rakuten|otto|zalando|google-shopping|igshopping|shopzilla|pricegrabber)(?:\.[a-z]{2,4}){0,2}$/;
const MAIL =
  /^(?:mail\.google|mail\.yahoo|outlook\.live|outlook\.office|outlook|mail\.aol|mail\.proton|mail\.ru|deref-gmx|deref-web|webmail)(?:\.|$)/;
const PAID = /^(?:.*cp.*|ppc|retargeting|paid.*)$/;
const SHOP_CAMPAIGN = /^(?:.*(?:(?:[^a-df-z]|^)shop|shopping).*)$/;

const DISPLAY_MEDIA = new Set(['display', 'banner', 'expandable', 'interstitial', 'cpm']);
const SOCIAL_MEDIA = new Set([
  'social',
  'social-network',
  'social-media',
  'sm',
  'social network',
  'social media',
]);
const MAIL_WORDS = new Set(['email', 'e-mail', 'e_mail', 'e mail']);
const REFERRAL_MEDIA = new Set(['referral', 'app', 'link']);

/** Null for going about within a site, and where nothing is known of a page at all. */
export function channelOf(arrival: Arrival): Channel | null {
  const medium = lower(arrival.medium);
  const campaign = lower(arrival.campaign);
  const { referrerHost, pageHost } = arrival;
  const hasCampaign = arrival.source !== null || medium !== '' || campaign !== '';
  if (!hasCampaign && pageHost === '' && referrerHost === '') return null;
  if (!hasCampaign && referrerHost !== '' && isSameSite(referrerHost, pageHost)) return null;
  const source = lower(arrival.source) || referrerHost;
  if (source === '' && medium === '' && campaign === '') return 'DIRECT';
  if (source === '(direct)' || source === 'direct') return 'DIRECT';
  return (
    paidChannel(source, medium, campaign) ??
    organicChannel(source, medium, campaign) ??
    (hasCampaign || referrerHost === '' ? 'UNASSIGNED' : 'REFERRAL')
  );
}

function paidChannel(source: string, medium: string, campaign: string): Channel | null {
  if (campaign.includes('cross-network')) return 'CROSS_NETWORK';
  const isPaid = PAID.test(medium);
  if (isPaid && (SHOPPING.test(source) || SHOP_CAMPAIGN.test(campaign))) return 'PAID_SHOPPING';
  if (DISPLAY_MEDIA.has(medium)) return 'DISPLAY'; // cpm is among them, and would count as paid
  if (!isPaid) return null;
  if (VIDEO.test(source)) return 'PAID_VIDEO';
  if (SOCIAL.test(source)) return 'PAID_SOCIAL';
  return SEARCH.test(source) ? 'PAID_SEARCH' : 'PAID_OTHER';
}

function organicChannel(source: string, medium: string, campaign: string): Channel | null {
  if (MAIL_WORDS.has(source) || MAIL_WORDS.has(medium) || MAIL.test(source)) return 'EMAIL';
  if (SHOPPING.test(source) || SHOP_CAMPAIGN.test(campaign)) return 'ORGANIC_SHOPPING';
  if (SOCIAL.test(source) || SOCIAL_MEDIA.has(medium)) return 'ORGANIC_SOCIAL';
  if (VIDEO.test(source) || medium.includes('video')) return 'ORGANIC_VIDEO';
  if (SEARCH.test(source) || medium === 'organic') return 'ORGANIC_SEARCH';
  if (medium === 'affiliate') return 'AFFILIATES';
  if (REFERRAL_MEDIA.has(medium)) return 'REFERRAL';
  if (medium === 'audio') return 'AUDIO';
  if (source === 'sms' || medium === 'sms') return 'SMS';
  const isPush = medium.endsWith('push') || /mobile|notification/.test(medium) || source === 'firebase';
  return isPush ? 'MOBILE_PUSH' : null;
}

/** `www.` and sub-domains of one name are one site to its visitors. */
function isSameSite(a: string, b: string): boolean {
  const [one, other] = [a.replace(/^www\./, ''), b.replace(/^www\./, '')];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

function lower(text: string | null): string {
  return (text ?? '').trim().toLowerCase();
}

/** The host of a link in lower case; empty where it has none. */
export function hostOf(link: string): string {
  const [, host = ''] = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(link) ?? [];
  return host.toLowerCase();
}
