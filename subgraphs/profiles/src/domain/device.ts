/** What a customer used, as far as its user agent says. */
export interface Device {
  readonly kind: 'DESKTOP' | 'MOBILE' | 'TABLET' | 'TV' | 'BOT' | 'OTHER';
  readonly vendor: string | null;
  readonly model: string | null;
  readonly osName: string | null;
  readonly osVersion: string | null;
  readonly browserName: string | null;
  readonly browserVersion: string | null;
}
