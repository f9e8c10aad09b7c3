// The credential the pages call with. It lives in this tab's session storage: other tabs, other sites and the next
// start of the browser do not have it, and it is in no cookie that a foreign page could ride on.

const KEY = 'rapport.credential';
const FORM = /^[\w.~+/=-]{8,4096}$/;

/** The gateway does not accept the credential; any other failure says nothing about it. */
export class CredentialRefused extends Error {}

/** @returns {string | null} */
export function readCredential() {
  return sessionStorage.getItem(KEY);
}

/** @param {string} credential */
export function keepCredential(credential) {
  sessionStorage.setItem(KEY, credential);
}

export function forgetCredential() {
  sessionStorage.removeItem(KEY);
}

/**
 * Takes the credential out of `#token=…`, where the start prints it: what follows the # is never sent to a server,
 * stands in no log and in no referrer. The address is put right before anything else happens.
 */
export function takeCredentialFromAddress() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  if (FORM.test(token)) keepCredential(token);
}

/**
 * Whom a credential speaks for, as the gateway sees it.
 * @param {string} credential
 * @returns {Promise<string>} as in "Olive Owner in Demonstration"
 * @throws {CredentialRefused} in the gateway's own words
 */
export async function loadCaller(credential) {
  if (!FORM.test(credential)) throw new CredentialRefused('This is no access token and no API key.');
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${credential}` },
    body: JSON.stringify({ query: '{ viewer { workspace { name } user { name } apiKey { name } } }' }),
  });
  const { data, errors = [] } = await response.json();
  const reasons = errors.map(({ message }) => message).join(' ');
  if (response.status === 401) throw new CredentialRefused(reasons);
  if (!data) throw new Error(reasons);
  const { workspace, user, apiKey } = data.viewer;
  return `${(user ?? apiKey)?.name ?? 'somebody'} in ${workspace.name}`;
}
