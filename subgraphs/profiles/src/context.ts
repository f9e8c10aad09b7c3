import type { PartContext } from '@rapport/shared/part/partContext.ts';
import type { ProfilesKit } from './kit.ts';
import type { Loaders } from './loaders.ts';

export type Context = PartContext<Loaders, ProfilesKit>;
