// What a role lets do is a list of grants over the rights of the schemas: `part:entity:action`, `*` for any of a place. What a
// role does not name, it does not allow. Data classes are rights of their own: `read` shows a class whole, `masked` shows it
// masked, `unmask` shows it whole to somebody who states a purpose.

export interface BuiltInRole {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly grants: readonly string[];
}

/** Who works here, in which teams and with which roles: everybody who works in a workspace sees its people. */
const colleagues = [
  'workspace:workspace:read',
  'workspace:user:read',
  'workspace:team:read',
  'workspace:role:read',
];

/** Roles that every workspace has. They cannot be changed: what is needed differently is a role of the workspace's own. */
export const builtInRoles: readonly BuiltInRole[] = [
  {
    id: 'owner',
    name: 'Owner',
    description: 'May do and see everything. A workspace always has one.',
    grants: ['*:*:*'],
  },
  {
    id: 'admin',
    name: 'Administrator',
    description: 'Runs the workspace and its data; sees sensitive data masked.',
    grants: [
      ...['profiles:*:*', 'contacts:*:*', 'deals:*:*', 'tickets:*:*', 'segments:*:*', 'consent:*:*'],
      ...['workspace:*:*', 'data:personal:*', 'data:sensitive:masked'],
    ],
  },
  {
    id: 'sales',
    name: 'Sales',
    description: 'Works with contacts, companies and deals.',
    grants: [
      ...colleagues,
      ...['profiles:profile:read', 'contacts:contact:*', 'contacts:company:*', 'contacts:interaction:*'],
      'contacts:task:*',
      ...['deals:deal:*', 'deals:pipeline:read', 'deals:purchase:read', 'tickets:ticket:read'],
      ...['segments:segment:read', 'consent:purpose:read', 'consent:entry:read', 'consent:entry:record'],
      ...['data:personal:read', 'data:sensitive:masked'],
    ],
  },
  {
    id: 'support',
    name: 'Support',
    description: 'Answers tickets, with the whole customer in view.',
    grants: [
      ...colleagues,
      ...['profiles:profile:read', 'contacts:contact:*', 'contacts:company:read', 'contacts:interaction:*'],
      'contacts:task:*',
      ...['deals:deal:read', 'deals:pipeline:read', 'deals:purchase:read', 'tickets:ticket:*'],
      ...['segments:segment:read', 'consent:purpose:read', 'consent:entry:read', 'consent:entry:record'],
      ...['data:personal:read', 'data:sensitive:masked'],
    ],
  },
  {
    id: 'marketing',
    name: 'Marketing',
    description: 'Makes segments; sees personal data masked until a purpose is stated.',
    grants: [
      ...colleagues,
      ...['profiles:profile:read', 'contacts:contact:read', 'contacts:company:read'],
      ...[
        'contacts:interaction:read',
        'contacts:task:read',
        'deals:deal:read',
        'deals:pipeline:read',
        'deals:purchase:read',
      ],
      ...['segments:segment:*', 'consent:purpose:read', 'consent:entry:read'],
      ...['data:personal:masked', 'data:personal:unmask'],
    ],
  },
  {
    id: 'privacy',
    name: 'Privacy',
    description: 'Reads everything, sensitive data and the audit log included; manages consent.',
    grants: ['*:*:read', 'consent:*:*', 'workspace:audit:*'],
  },
  {
    id: 'analyst',
    name: 'Analyst',
    description: 'Reads; personal data masked.',
    grants: [
      ...colleagues,
      ...['profiles:*:read', 'contacts:*:read', 'deals:*:read', 'tickets:*:read', 'segments:*:read'],
      ...['consent:*:read', 'data:personal:masked'],
    ],
  },
  {
    id: 'integration',
    name: 'Integration',
    description: 'What a program needs that keeps another system in step.',
    grants: [
      ...colleagues,
      ...['profiles:profile:read', 'contacts:contact:*', 'contacts:company:*', 'contacts:interaction:*'],
      'contacts:task:*',
      ...['deals:deal:*', 'deals:pipeline:read', 'deals:purchase:read', 'tickets:ticket:*'],
      ...['segments:segment:read', 'consent:purpose:read', 'consent:entry:read', 'consent:entry:record'],
      ...['workspace:source:read', 'data:personal:read'],
    ],
  },
];

/** The role that a workspace always has somebody active in. */
export const ownerRole = 'owner';

const byId = new Map(builtInRoles.map((role) => [role.id, role]));

export function builtInRole(id: string): BuiltInRole | null {
  return byId.get(id) ?? null;
}

/** The grants of several roles together, each once. Ids that name no role give nothing. */
export function grantsOf(
  roleIds: readonly string[],
  customRoles: readonly { readonly id: string; readonly grants: readonly string[] }[],
): string[] {
  const grants = roleIds.flatMap(
    (id) => builtInRole(id)?.grants ?? customRoles.find((role) => role.id === id)?.grants ?? [],
  );
  return [...new Set(grants)];
}

/** Role names are told apart without case, and no role of a workspace's own takes the name of one that all have. */
export function isRoleNameTaken(name: string, customRoles: readonly { readonly name: string }[]): boolean {
  const wanted = name.toLowerCase();
  return (
    builtInRoles.some((role) => role.name.toLowerCase() === wanted || role.id === wanted) ||
    customRoles.some((role) => role.name.toLowerCase() === wanted)
  );
}
