import { describe, expect, it } from 'vitest';
import { createBuiltInIssuer } from './builtInIssuer.ts';

const subject = { userId: 'user_01', workspaceId: 'ws_01' };

describe('createBuiltInIssuer', () => {
  it('signs with the first secret, and believes what any of them signed', async () => {
    const old = await createBuiltInIssuer('old').issue(subject, 60);
    const both = createBuiltInIssuer(['new', 'old']);
    expect(await both.verify(old)).toEqual({ ...subject, expiresAtMs: expect.any(Number) });
    const renewed = await both.issue(subject, 60);
    expect(await createBuiltInIssuer('new').verify(renewed)).toMatchObject(subject);
    await expect(createBuiltInIssuer('old').verify(renewed)).rejects.toThrow('signature verification failed');
  });

  it('refuses a token of a secret that is gone, and one that has expired under an old secret', async () => {
    const old = await createBuiltInIssuer('old').issue(subject, 60);
    await expect(createBuiltInIssuer('new').verify(old)).rejects.toThrow('signature verification failed');
    const expired = await createBuiltInIssuer('old').issue(subject, -60);
    await expect(createBuiltInIssuer(['new', 'old']).verify(expired)).rejects.toThrow(
      '"exp" claim timestamp',
    );
  });

  it('needs a secret', () => {
    expect(() => createBuiltInIssuer([])).toThrow('There is no internal secret to sign with.');
  });
});
