import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { ForbiddenAddress, refuseAddress } from '@rapport/shared/http/publicAddress.ts';

const LONGEST_URL = 2_000;

/**
 * Refuses what no webhook can be sent to. What a name stands for is judged when something is sent, since it can change.
 * @param isPrivateAllowed whether private addresses and plain http are allowed here
 */
export function webhookUrlFaults(text: string, isPrivateAllowed: boolean): CommonRefusal[] {
  const fault = (message: string) => [invalidInput(message, 'url')];
  if (text.length > LONGEST_URL || !URL.canParse(text)) {
    return fault(
      `url must be an address as https://hooks.acme.example/rapport, of up to ${LONGEST_URL} characters.`,
    );
  }
  const { protocol, username, password, hostname } = new URL(text);
  const wanted = isPrivateAllowed ? ['https:', 'http:'] : ['https:'];
  if (!wanted.includes(protocol)) return fault('url must begin with https://.');
  if (username !== '' || password !== '') {
    return fault('url may hold no user or password: the signature says who sends.');
  }
  try {
    if (!isPrivateAllowed) refuseAddress(hostname);
    return [];
  } catch (error) {
    if (error instanceof ForbiddenAddress) return fault(`url may not lead there: ${error.message}`);
    throw error;
  }
}
