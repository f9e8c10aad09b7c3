// What each document may load. Nothing may come from another host, so that the pages work offline and a slip in one
// of them cannot carry a credential away.

const closed = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];

const policy = (...allowed: readonly string[]): string => [...closed, ...allowed].join('; ');

/** For what is no document: text, style sheets, scripts and workers, which load nothing further. */
export const nothingPolicy = policy();

export const landingPolicy = policy(
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
);

/** The editor inside GraphiQL writes its own style elements and carries its fonts and pictures as data. */
export const explorerPolicy = policy(
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "connect-src 'self'",
);
