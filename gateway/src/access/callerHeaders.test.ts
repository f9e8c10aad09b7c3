import { describe, expect, it } from 'vitest';
import { callerHeaders } from './verifyCaller.ts';

describe('callerHeaders', () => {
  it('keeps what says whom a request acts for, the workspace a person means included, and nothing else', () => {
    const headers = {
      authorization: 'Bearer rk_1',
      'x-rapport-workspace': 'acme',
      'x-rapport-internal': 'forged',
      cookie: 'a=b',
    };
    expect(callerHeaders(headers)).toEqual({ authorization: 'Bearer rk_1', 'x-rapport-workspace': 'acme' });
    expect(callerHeaders({ cookie: 'a=b' })).toEqual({});
  });
});
