import { describe, expect, it } from 'vitest';
import { natsAccess } from './natsAccess.ts';

describe('natsAccess', () => {
  it('takes one server as it is', () => {
    expect(natsAccess('nats://127.0.0.1:4222')).toEqual({ servers: ['nats://127.0.0.1:4222'] });
  });

  it('takes several servers apart, and the first login out of them', () => {
    expect(natsAccess('nats://a:4222, nats://rapport:s%40fe@b:4223,tls://other:x@c')).toEqual({
      servers: ['nats://a:4222', 'nats://b:4223', 'tls://c'],
      user: 'rapport',
      pass: 's@fe',
      inboxPrefix: '_INBOX_rapport',
    });
  });
});
