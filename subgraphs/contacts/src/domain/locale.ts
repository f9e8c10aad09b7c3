const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A BCP 47 tag in its canonical form, as in `en-GB`; null for what is none, or of a language that CLDR has no name for. */
export function canonicalLanguage(tag: string): string | null {
  try {
    const locale = new Intl.Locale(tag);
    return languages.of(locale.language) === undefined ? null : locale.toString();
  } catch {
    return null; // RangeError: no well-formed tag
  }
}

/** Offsets such as `+02:00` are taken by Intl and refused here: they know nothing of summer. */
const ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

/** Whether a text names a time zone of the IANA database, as this runtime knows it. */
export function isTimeZone(name: string): boolean {
  if (!ZONE.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false; // RangeError: no such zone
  }
}
