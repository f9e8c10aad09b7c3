import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Payloads on their way through graphql-sse and the response; a stream is read on when there are fewer. */
const MAX_UNDERWAY = 4;

/** Writes one event stream, and tells its source when there is room for more. */
export class EventStreamWriter {
  readonly #response: ServerResponse;
  readonly #stalledMs: number;
  #underway = 0;
  #isCut = false;
  #onRoom: () => void = () => {};

  constructor(response: ServerResponse, stalledMs: number) {
    this.#response = response;
    this.#stalledMs = stalledMs;
    response.once('close', () => this.#onRoom());
  }

  /** One more payload comes. */
  expect(): void {
    this.#underway += 1;
  }

  /** Resolves when the client has taken enough of what was written, or is gone. */
  async room(): Promise<void> {
    while (this.#underway >= MAX_UNDERWAY && !this.#response.destroyed && !this.#isCut) {
      await new Promise<void>((resolve) => {
        this.#onRoom = resolve;
      });
    }
  }

  /** Everything the stream has, until it ends, the client goes or it is cut. */
  async write(events: AsyncGenerator<string, void, undefined>, headers: OutgoingHttpHeaders): Promise<void> {
    const response = this.#response;
    const leave = (): void => void events.return();
    response.once('close', leave);
    response.writeHead(200, { ...headers, 'x-accel-buffering': 'no' });
    for await (const event of events) {
      if (this.#isCut || !(await this.#taken(event))) break;
      if (event.startsWith('event: next')) this.#underway -= 1;
      this.#onRoom();
    }
    response.off('close', leave);
    await new Promise<void>((resolve) => {
      if (response.destroyed) resolve();
      else response.end(resolve);
    });
  }

  /** Ends the response as it is. */
  async cut(): Promise<void> {
    this.#isCut = true;
    this.#onRoom();
    const response = this.#response;
    await new Promise<void>((resolve) => {
      if (response.destroyed || response.writableFinished) return resolve();
      response.once('close', resolve);
      if (!response.writableEnded) response.end();
      setTimeout(() => response.destroy(), 1_000).unref();
    });
  }

  /** Whether the network took it; a client that takes nothing for too long is cut. */
  #taken(event: string): Promise<boolean> {
    const response = this.#response;
    return new Promise((resolve) => {
      if (response.destroyed || response.writableEnded) return resolve(false);
      const stalled = setTimeout(() => response.destroy(), this.#stalledMs);
      response.write(event, (error) => {
        clearTimeout(stalled);
        resolve(error === undefined || error === null);
      });
    });
  }
}
