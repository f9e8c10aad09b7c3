import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { isId } from '@rapport/shared/ids.ts';
import { trimmed } from './text.ts';

export type CompanyRoleKind = 'EMPLOYEE' | 'OWNER' | 'BOARD_MEMBER' | 'CONTRACTOR' | 'ADVISOR' | 'OTHER';

/** What a caller can say about a role; a field left out is not touched, null clears. */
export interface CompanyRoleFields {
  readonly role?: CompanyRoleKind;
  readonly title?: string | null;
  readonly from?: string | null;
}

/** What a person is or was at a company. Of one company a person has one present role, and any number of former ones. */
export interface CompanyRole {
  readonly id: string;
  readonly version: number;
  readonly contactId: string;
  readonly companyId: string;
  readonly role: CompanyRoleKind;
  readonly title: string | null;
  /** `yyyy-mm-dd`; null for not known. */
  readonly fromDate: string | null;
  /** The last day; null while it lasts. */
  readonly untilDate: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The contact has a present role at that company already. */
export interface RoleHeldAlready {
  readonly kind: 'RoleHeldAlready';
  readonly message: string;
  readonly path: readonly string[];
  readonly roleId: string;
}

export type CompanyRoleRefusal = CommonRefusal | RoleHeldAlready;

const LONGEST_TEXT = 200;

/** The day an instant lies in, in UTC. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/**
 * Every fault of the dates and texts at once. Days to come are refused: whether a role is a present one would change by
 * itself at midnight, with nobody to tell it.
 */
export function roleFaults(
  fields: {
    readonly title?: string | null | undefined;
    readonly from: string | null;
    readonly until: string | null;
  },
  today: string,
  place: 'input' | 'patch',
): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  if ((trimmed(fields.title)?.length ?? 0) > LONGEST_TEXT)
    faults.push(invalidInput(`title must have at most ${LONGEST_TEXT} characters.`, place, 'title'));
  for (const name of ['from', 'until'] as const) {
    const day = fields[name];
    if (day && day > today) {
      const message = `${name} must be today or earlier, and ${day} is yet to come. Say it when it has happened.`;
      faults.push(invalidInput(message, place, name));
    }
  }
  const { from, until } = fields;
  if (from && until && from > until)
    faults.push(invalidInput(`until must not lie before from, ${from}, as ${until} does.`, place, 'until'));
  return faults;
}

export function placeFaults(contactId: string, companyId: string): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  if (!isId('contact', contactId))
    faults.push(
      invalidInput(`contactId must be the id of a contact, not "${contactId}".`, 'input', 'contactId'),
    );
  if (!isId('company', companyId))
    faults.push(
      invalidInput(`companyId must be the id of a company, not "${companyId}".`, 'input', 'companyId'),
    );
  return faults;
}

export function roleHeldAlready(roleId: string, ...path: string[]): RoleHeldAlready {
  return {
    kind: 'RoleHeldAlready',
    message: 'The contact has a role at this company already: change it, or end it first.',
    path,
    roleId,
  };
}
