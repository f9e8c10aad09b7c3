import type { CommonRefusal } from '@rapport/shared/decision.ts';

interface Refusal<Kind extends string> {
  readonly kind: Kind;
  readonly message: string;
  readonly path: readonly string[];
}

export type GrantNotHeld = Refusal<'GrantNotHeld'> & { readonly grants: readonly string[] };
export type LastOwner = Refusal<'LastOwner'>;
export type NameTaken = Refusal<'NameTaken'>;
export type RoleInUse = Refusal<'RoleInUse'> & {
  readonly memberCount: number;
  readonly invitationCount: number;
};
export type AlreadyMember = Refusal<'AlreadyMember'>;
export type InvitationEnded = Refusal<'InvitationEnded'>;
export type InvitationForAnother = Refusal<'InvitationForAnother'>;

/** What the commands of this part may refuse with; each of their unions in the schema names some of them. */
export type WorkspaceRefusal =
  | CommonRefusal
  | GrantNotHeld
  | LastOwner
  | NameTaken
  | RoleInUse
  | AlreadyMember
  | InvitationEnded
  | InvitationForAnother;

/** @param grants those the caller does not have */
export function grantNotHeld(grants: readonly string[], ...path: string[]): GrantNotHeld {
  const named = grants.slice(0, 5).join(', ') + (grants.length > 5 ? ` and ${grants.length - 5} more` : '');
  const message = `You do not have ${named} yourself, so you cannot give or take it. Ask somebody who has.`;
  return { kind: 'GrantNotHeld', message, path, grants };
}

export function lastOwner(...path: string[]): LastOwner {
  const message = 'This is the last active owner. Make somebody else an owner first.';
  return { kind: 'LastOwner', message, path };
}

export function nameTaken(entity: string, name: string, ...path: string[]): NameTaken {
  return {
    kind: 'NameTaken',
    message: `A ${entity} is called "${name}" already. Choose another name.`,
    path,
  };
}

export function roleInUse(memberCount: number, invitationCount: number): RoleInUse {
  const message = `${memberCount} members have this role and ${invitationCount} open invitations give it. Give them another one first.`;
  return { kind: 'RoleInUse', message, path: ['id'], memberCount, invitationCount };
}

export function alreadyMember(email: string, active: boolean, ...path: string[]): AlreadyMember {
  const state = active
    ? 'is a member already'
    : 'is a member who was deactivated: activate them by userUpdate';
  return { kind: 'AlreadyMember', message: `${email} ${state}.`, path };
}

export function invitationEnded(how: 'accepted' | 'revoked' | 'expired', ...path: string[]): InvitationEnded {
  const what = how === 'expired' ? 'has expired' : `was ${how}`;
  return { kind: 'InvitationEnded', message: `The invitation ${what}. Ask for a new one.`, path };
}
