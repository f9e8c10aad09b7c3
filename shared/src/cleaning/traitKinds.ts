/** How a trait is cleaned. Of others only what says that there is nothing is dropped. */
export type TraitKind = 'EMAIL' | 'PHONE' | 'NAME' | 'TEXT' | 'COUNTRY' | 'DATE' | 'ADDRESS';

/** By name without case, `_`, `-` and spaces: the reserved traits of Segment, and the usual other spellings. */
const KINDS = new Map<string, TraitKind>([
  ...named('EMAIL', ['email', 'emailaddress']),
  ...named('PHONE', ['phone', 'phonenumber', 'mobile', 'mobilephone']),
  ...named('NAME', ['name', 'fullname', 'firstname', 'lastname', 'middlename', 'givenname', 'familyname']),
  ...named('TEXT', ['city', 'state', 'region', 'street', 'street1', 'street2', 'line1', 'line2']),
  ...named('TEXT', ['postalcode', 'postcode', 'zip', 'zipcode']),
  ...named('COUNTRY', ['country', 'countrycode']),
  ...named('DATE', ['birthday', 'birthdate', 'dateofbirth', 'signupdate']),
  ...named('ADDRESS', ['address']),
]);

function named(kind: TraitKind, names: readonly string[]): [string, TraitKind][] {
  return names.map((name) => [name, kind]);
}

export function traitKindOf(name: string): TraitKind | null {
  return KINDS.get(name) ?? (name.length > 40 ? null : (KINDS.get(plain(name)) ?? null));
}

function plain(name: string): string {
  return name.replace(/[_\-\s]+/g, '').toLowerCase();
}
