import type { Sight, Unmasked } from '@rapport/shared/access/access.ts';
import type { Reach } from '@rapport/shared/access/rights.ts';

// Everybody may do and see everything, and nothing of it is noted.

const nothing: ReadonlySet<string> = new Set();
const nobody: readonly Unmasked[] = [];

export class Access {
  readonly masked = nothing;
  readonly unmasked = nobody;

  reach(): Reach {
    return 'all';
  }

  allows(): boolean {
    return true;
  }

  assert(): void {}

  sight(): Sight {
    return 'whole';
  }

  isUnmasking(): boolean {
    return false;
  }

  noteMasked(): void {}

  noteUnmasked(): void {}
}

export function neededFor(): string {
  return '';
}

export function assertReaches(): void {}

export function ownerOfNew(_caller: unknown, _right: string, wanted: string | null): string | null {
  return wanted;
}

export function ownersReached(): readonly string[] {
  return [];
}
