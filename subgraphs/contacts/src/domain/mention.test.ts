import { describe, expect, it } from 'vitest';
import { mentionsIn } from './mention.ts';

const ada = 'user_01J00000000000000000000001';
const bob = 'user_01J00000000000000000000002';

describe('mentionsIn', () => {
  it('finds who is named, each once, in the words a reader sees', () => {
    const text = `Please call,\n@[Ada Lovelace](${ada}), or @[Bob](${bob}) if @[Ada](${ada}) is away`;
    const excerpt = 'Please call, @Ada Lovelace, or @Bob if @Ada is away';
    expect(mentionsIn(text)).toEqual([
      { userId: ada, excerpt },
      { userId: bob, excerpt },
    ]);
  });

  it.each([
    null,
    '',
    'Ask @Ada',
    '@[Ada](user_1)',
    `@[](${ada})`,
    `[Ada](${ada})`,
    '@[Ada](contact_01J00000000000000000000001)',
  ])('finds nobody in %j', (text) => {
    expect(mentionsIn(text)).toEqual([]);
  });

  it('shows a part of a long text, with what stands before the name', () => {
    const text = `${'before '.repeat(50)}@[Ada](${ada})${' after'.repeat(100)}`;
    const [mention] = mentionsIn(text);
    expect(mention?.excerpt).toMatch(/^…(before ){8}@Ada( after)+…$/);
    expect(mention?.excerpt.length).toBeLessThanOrEqual(201);
  });
});
