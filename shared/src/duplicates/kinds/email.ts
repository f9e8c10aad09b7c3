import { editDistance } from '../text/editDistance.ts';
import { jaroWinkler } from '../text/jaroWinkler.ts';
import { type FieldKind, saysNothing } from './fieldKind.ts';

export interface EmailValue {
  readonly address: string;
  /** Without what stands behind `+`, and without dots. */
  readonly local: string;
  readonly domain: string;
  /** An inbox of a role: several people read it. */
  readonly isShared: boolean;
}

/** RFC 2142 and what companies use besides, in the languages that name inboxes otherwise. */
const ROLES = new Set(
  (
    'abuse accounting accounts admin administration administrator anfrage billing booking bookings buchhaltung careers ' +
    'commercial compras contact contacto contabilidad contatti customerservice einkauf empfang enquiries enquiry ' +
    'facturation finance help hello helpdesk hostmaster hr info informacion information inquiries invoice invoices jobs ' +
    'kontakt kundenservice legal mail mailbox marketing media news newsletter noreply office orders post postmaster ' +
    'praxis press presse privacy purchasing rechnung reception reservations sales secretariat sekretariat security service ' +
    'shop support team vendas ventas verkauf vertrieb webmaster welcome zentrale'
  ).split(' '),
);

/** The mailboxes that most people have: their domain says nothing about who or where somebody is. */
const FREE = new Set(
  (
    'gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.co.jp yahoo.co.in ymail.com hotmail.com ' +
    'hotmail.co.uk hotmail.fr hotmail.de hotmail.it outlook.com outlook.de outlook.fr live.com live.co.uk live.fr msn.com ' +
    'icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de mail.com mail.ru ' +
    'yandex.ru yandex.com bk.ru list.ru inbox.ru rambler.ru qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net ' +
    'orange.fr wanadoo.fr free.fr sfr.fr laposte.net libero.it virgilio.it tiscali.it alice.it terra.com.br uol.com.br ' +
    'bol.com.br wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz bluewin.ch hispeed.ch telenet.be skynet.be ziggo.nl ' +
    'kpnmail.nl planet.nl btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com comcast.net verizon.net ' +
    'att.net sbcglobal.net bellsouth.net cox.net charter.net shaw.ca rogers.com bigpond.com optusnet.com.au ' +
    'rediffmail.com proton.me protonmail.com tutanota.com zoho.com fastmail.com hey.com'
  ).split(' '),
);

/** Whether the domain is of a mail provider for everybody. */
export function isFreeMail(domain: string): boolean {
  return FREE.has(domain);
}

export const email: FieldKind<EmailValue> = {
  levels: [
    { name: 'same', match: 0.62, other: 0.0002 },
    { name: 'same before the @', match: 0.06, other: 0.0004 },
    { name: 'typing error', match: 0.08, other: 0.0002 },
    { name: 'similar before the @, same domain', match: 0.04, other: 0.0004 },
    { name: 'similar', match: 0.05, other: 0.003 },
    { name: 'same shared inbox', match: 0.01, other: 0.0006 },
    { name: 'same domain of its own', match: 0.03, other: 0.003 },
    { name: 'different', match: 0.11, other: 0.992 },
  ],
  keys: [
    { name: 'address', isSole: true, of: ({ address }) => [address] },
    { name: 'local part', isSole: true, of: ({ local, isShared }) => (isShared ? [] : [local]) },
    { name: 'beginning', isSole: false, of: ({ local, isShared }) => (isShared ? [] : [local.slice(0, 4)]) },
    { name: 'domain', isSole: false, of: ({ domain }) => (isFreeMail(domain) ? [] : [domain]) },
  ],
  weighsFrequency: true,
  read(raw) {
    const address = raw.trim().toLowerCase();
    const at = address.lastIndexOf('@');
    if (at < 1 || at === address.length - 1) return undefined;
    const before = address.slice(0, at);
    const local = before.replace(/\+.*$/, '').replaceAll('.', '');
    if (saysNothing(local)) return undefined;
    return {
      address,
      local,
      domain: address.slice(at + 1),
      isShared: ROLES.has(local.replace(/[-_\d]/g, '')),
    };
  },
  termOf: ({ address }) => address,
  equalLevel: ({ isShared }) => (isShared ? 5 : 0),
  compare(left, right) {
    const sameDomain = left.domain === right.domain && !isFreeMail(left.domain);
    if (left.isShared || right.isShared) return sameDomain ? 6 : 7;
    // A name in front of another provider is somebody's namesake as often as he himself: too short ones tell nothing.
    if (left.local === right.local && left.local.length >= 4) return 1;
    if (editDistance(left.address, right.address, 2) <= 2) return 2;
    const alike = jaroWinkler(left.local, right.local);
    if (left.domain === right.domain && alike >= 0.88) return 3;
    if (alike >= 0.9) return 4;
    return sameDomain ? 6 : 7;
  },
};
