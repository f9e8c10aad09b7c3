import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { parts } from '@rapport/shared/part/parts.ts';
import config from '../../codegen.ts';
import { type Check, reportFindings } from './check.ts';
import { repository } from './repository.ts';

interface GeneratedFile {
  readonly filename: string;
  readonly content: string;
}

/** The resolver types made anew, in memory, are those that are committed. */
export const resolverTypes: Check = {
  name: 'resolver types',
  run: async () => {
    const files: GeneratedFile[] = await generate({ ...config, cwd: repository, silent: true }, false);
    if (files.length !== parts.length)
      throw new Error(`${files.length} parts generated, not ${parts.length}.`);
    const stale = files.filter(
      ({ filename, content }) => content !== readFileSync(join(repository, filename), 'utf8'),
    );
    reportFindings(
      stale.map(({ filename }) => `${filename} is not what its schema says; run npm run generate`),
    );
  },
};
