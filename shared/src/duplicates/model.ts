import type { FieldKindName } from './kinds/fieldKind.ts';

/** One field of the records as it is compared. */
export interface FieldModel {
  /** What it is called in reasons. */
  readonly name: string;
  readonly kind: FieldKindName;
  /** Fields of the record that make it up, joined by a space; without this, the one of its own name. */
  readonly from?: readonly string[];
  /** Of given and family name: the field with the whole name, split where the record has neither of the two. */
  readonly orSplit?: string;
}

/**
 * A way in which two different people (or companies) agree on more than chance. Without it father and son in one house are
 * one person: surname, street, town and telephone each speak for it.
 */
export interface RelationModel {
  readonly name: string;
  /** Said in reasons when it speaks against a pair. */
  readonly says: string;
  /** How many such pairs are assumed for each pair that is one and the same; never less is believed than a quarter of it. */
  readonly perMatch: number;
  /** Share of related pairs that agree on a field as if it were one's own, by kind; else they agree by chance. */
  readonly shares: Partial<Record<FieldKindName, number>>;
  /** Share of related pairs at each level, for kinds in which relatives are alike in a way of their own. */
  readonly levels?: Partial<Record<FieldKindName, readonly number[]>>;
}

export interface DuplicateModel {
  readonly fields: readonly FieldModel[];
  readonly relations: readonly RelationModel[];
}

export type FieldInput = string | readonly string[] | null | undefined;

export interface DuplicateRecord {
  readonly id: string;
  /** By field; several values where somebody has several (mail addresses, telephones). */
  readonly values: Readonly<Record<string, FieldInput>>;
}
