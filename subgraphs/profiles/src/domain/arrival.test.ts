import { describe, expect, it } from 'vitest';
import { campaignOf, linkParameters } from './campaign.ts';
import { channelOf, hostOf } from './channel.ts';

function channel(url: string, referrer: string) {
  const campaign = campaignOf(linkParameters(url), {});
  return channelOf({
    source: campaign?.source ?? null,
    medium: campaign?.medium ?? null,
    campaign: campaign?.name ?? null,
    referrerHost: hostOf(referrer),
    pageHost: hostOf(url),
  });
}

describe('channelOf', () => {
  const shop = 'https://shop.example/p/1';

  it.each([
    [shop, '', 'DIRECT'],
    [shop, 'https://www.google.com/', 'ORGANIC_SEARCH'],
    [shop, 'https://www.google.co.uk/search?q=x', 'ORGANIC_SEARCH'],
    [shop, 'https://search.brave.com/', 'ORGANIC_SEARCH'],
    [shop, 'https://duckduckgo.com/', 'ORGANIC_SEARCH'],
    [shop, 'https://notgoogle-fans.example/', 'REFERRAL'],
    [shop, 'https://ask.forum-of-us.example/', 'REFERRAL'],
    [`${shop}?gclid=abc`, 'https://www.google.com/', 'PAID_SEARCH'],
    [`${shop}?msclkid=abc`, '', 'PAID_SEARCH'],
    [`${shop}?utm_source=google&utm_medium=cpc&utm_campaign=Spring%20Shopping`, '', 'PAID_SHOPPING'],
    [`${shop}?utm_source=google&utm_medium=cpc`, '', 'PAID_SEARCH'],
    [`${shop}?utm_source=newsletter&utm_medium=email`, 'https://www.google.com/', 'EMAIL'],
    [shop, 'https://mail.google.com/mail/u/0', 'EMAIL'],
    [shop, 'https://t.co/abc', 'ORGANIC_SOCIAL'],
    [shop, 'https://l.facebook.com/', 'ORGANIC_SOCIAL'],
    [`${shop}?fbclid=abc`, 'https://l.facebook.com/', 'ORGANIC_SOCIAL'],
    [`${shop}?fbclid=abc&utm_source=facebook&utm_medium=paid_social`, '', 'PAID_SOCIAL'],
    [`${shop}?ttclid=abc`, '', 'PAID_SOCIAL'],
    [shop, 'https://www.youtube.com/watch', 'ORGANIC_VIDEO'],
    [`${shop}?utm_source=youtube&utm_medium=cpv&utm_campaign=x`, '', 'PAID_VIDEO'],
    [`${shop}?utm_source=adnet&utm_medium=banner`, '', 'DISPLAY'],
    [`${shop}?utm_source=adnet&utm_medium=cpm`, '', 'DISPLAY'],
    [`${shop}?utm_source=adnet&utm_medium=cpc`, '', 'PAID_OTHER'],
    [`${shop}?utm_source=partner&utm_medium=affiliate`, '', 'AFFILIATES'],
    [`${shop}?utm_source=sms`, '', 'SMS'],
    [`${shop}?utm_source=app&utm_medium=web_push`, '', 'MOBILE_PUSH'],
    [shop, 'https://www.amazon.de/dp/1', 'ORGANIC_SHOPPING'],
    [shop, 'https://blog.example.org/post', 'REFERRAL'],
    [`${shop}?utm_source=blog&utm_medium=referral`, '', 'REFERRAL'],
    [`${shop}?utm_source=thing&utm_medium=strange`, '', 'UNASSIGNED'],
    [`${shop}?utm_campaign=x-cross-network-y`, '', 'CROSS_NETWORK'],
    [shop, 'https://shop.example/', null],
    [shop, 'https://www.shop.example/', null],
    ['', '', null],
  ])('of %s from %s is %s', (url, referrer, wanted) => {
    expect(channel(url, referrer)).toBe(wanted);
  });
});

describe('campaignOf', () => {
  it('reads a link, and prefers what the SDK told', () => {
    const link =
      '?utm_source=News+letter&utm_medium=email&utm_campaign=May%20Sale&utm_term=a&utm_content=b&utm_id=7';
    expect(campaignOf(linkParameters(link), { name: 'Told' })).toEqual({
      id: '7',
      name: 'Told',
      source: 'News letter',
      medium: 'email',
      term: 'a',
      content: 'b',
      clickId: null,
    });
  });

  it('keeps the click id, in whatever case its name came', () => {
    expect(campaignOf(linkParameters('https://a.example/?ScCid=x%&b#c?gclid=no'), {})).toMatchObject({
      source: 'snapchat',
      clickId: { parameter: 'sccid', value: 'x%' },
    });
  });

  it('is null where nothing is said', () => {
    expect(campaignOf(linkParameters('https://a.example/?page=2&constructor=1'), { name: ' ' })).toBeNull();
    expect(campaignOf(linkParameters(''), {})).toBeNull();
  });
});
