export interface StreamLimits {
  /** Operations in flight on one WebSocket, subscriptions included. */
  readonly operationsPerSocket: number;
  /** WebSockets and event streams of one caller on one gateway. */
  readonly connectionsPerCaller: number;
  /** WebSockets on one gateway that have not yet said who they are. */
  readonly strangers: number;
  /** A WebSocket that has not said who it is after this is closed with 4408. */
  readonly initTimeoutMs: number;
  /** Events that wait for one subscriber; with one more its subscription is ended. */
  readonly queuedEvents: number;
  /** What is written to one WebSocket and not yet taken by the network; beyond it the socket is cut. */
  readonly bufferedBytes: number;
  /** A WebSocket is pinged this often, and cut when no pong has come until the next. */
  readonly keepAliveMs: number;
  /** An event stream whose client takes nothing for this long is cut. */
  readonly stalledMs: number;
  /** How long a part that is away is waited for before the subscription is ended. */
  readonly patienceMs: number;
}

export const defaultLimits: StreamLimits = {
  operationsPerSocket: 100,
  connectionsPerCaller: 250,
  strangers: 1_000,
  initTimeoutMs: 3_000,
  queuedEvents: 1_000,
  bufferedBytes: 8 * 1024 * 1024,
  keepAliveMs: 12_000,
  stalledMs: 30_000,
  patienceMs: 10_000,
};
