import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** A stream that tells nothing for this long has been opened; junk is refused before. */
const QUIET_MS = 250;

/** What an open stream was judged by. */
export const OPENED = '{"opened":true}';

export function isEventStream(headers: IncomingHttpHeaders): boolean {
  return headers['content-type']?.startsWith('text/event-stream') === true;
}

/** The first payload of a stream, or `OPENED` where it waits for something to happen; the stream is closed then. */
export async function firstHeard(body: Readable): Promise<string> {
  const quiet = setTimeout(() => body.destroy(), QUIET_MS);
  let text = '';
  try {
    for await (const chunk of body.setEncoding('utf8')) {
      text += chunk;
      const payload = /^data: (\{.*\})$/m.exec(text)?.[1];
      if (payload !== undefined) return payload;
    }
    return text === '' || text.startsWith(':') ? OPENED : text;
  } catch {
    return OPENED; // closed by us while it was quiet
  } finally {
    clearTimeout(quiet);
    body.destroy();
  }
}
