import type { Caller, Identity, RequestContext } from '@rapport/shared/access/caller.ts';
import type { OutboundSettings } from '@rapport/shared/config/outboundSettings.ts';
import { type PartUnderTest, startPartUnderTest } from '../../../test/harness/part.ts';
import { startWorkspace } from '../src/service.ts';

const nowhere = 'ws_00000000000000000000000000';

export const system: Caller = {
  kind: 'system',
  id: 'gateway',
  workspaceId: nowhere,
  roles: [],
  grants: ['*:*:*'],
  teammates: [],
};

/** What a member of a workspace is to the gateway. */
export interface Member {
  readonly workspaceId: string;
  readonly slug: string;
  readonly userId: string;
  readonly roles: string[];
  readonly grants: string[];
  readonly teammates: string[];
}

type Payload<Fields> = Fields & {
  readonly errors: { readonly __typename: string; readonly path: string[] }[];
};

/** Selected in every payload, so that a refusal is compared whole. */
const ERRORS = 'errors { __typename ... on UserError { message path } }';

/** The workspace part with one workspace, `acme`, and its owner; and how others call it. */
export class WorkspaceUnderTest {
  readonly under: PartUnderTest;
  readonly workspaceId: string;
  readonly owner: Caller;

  private constructor(under: PartUnderTest, workspaceId: string, ownerId: string) {
    this.under = under;
    this.workspaceId = workspaceId;
    this.owner = { ...system, kind: 'user', id: ownerId, workspaceId, roles: ['owner'] };
  }

  /** @param outbound how the part reaches people out of the app; not at all when left out */
  static async start(outbound?: OutboundSettings): Promise<WorkspaceUnderTest> {
    const under = await startPartUnderTest({
      name: 'workspace',
      start: (options) => startWorkspace(outbound === undefined ? options : { ...options, outbound }),
    });
    const { workspaceId, ownerId } = await createWorkspace(under, 'acme');
    return new WorkspaceUnderTest(under, workspaceId, ownerId);
  }

  /** Another workspace beside `acme`, with an owner of its own. */
  async another(slug: string): Promise<Caller> {
    const { workspaceId, ownerId } = await createWorkspace(this.under, slug);
    return { ...this.owner, id: ownerId, workspaceId };
  }

  /** The answer of an operation; throws its first error. */
  async as<Data>(
    caller: Caller,
    source: string,
    variables: object = {},
    request: Partial<RequestContext> = {},
  ): Promise<Data> {
    const { data, errors } = await this.under.fetch(source, { caller, ...request }, variables);
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '));
    return data as Data;
  }

  /** One mutation with an input or a patch; answers its payload. */
  async mutate<Fields>(
    caller: Caller,
    mutation: string,
    args: readonly [name: string, type: string, value: unknown][],
    fields: string,
    request: Partial<RequestContext> = {},
  ): Promise<Payload<Fields>> {
    const declared = args.map(([name, type]) => `$${name}: ${type}`).join(', ');
    const passed = args.map(([name]) => `${name}: $${name}`).join(', ');
    const head = declared === '' ? 'mutation' : `mutation (${declared})`;
    const call = passed === '' ? mutation : `${mutation}(${passed})`;
    const variables = Object.fromEntries(args.map(([name, , value]) => [name, value]));
    const source = `${head} { ${call} { ${fields} ${ERRORS} } }`;
    const data = await this.as<Record<string, Payload<Fields>>>(caller, source, variables, request);
    return data[mutation] as Payload<Fields>;
  }

  members(of: object): Promise<Member[]> {
    return this.as<{ workspaceMembers: Member[] }>(
      system,
      `query ($of: WorkspaceMemberQuery!) {
        workspaceMembers(of: $of) { workspaceId slug userId roles grants teammates }
      }`,
      { of },
    ).then(({ workspaceMembers }) => workspaceMembers);
  }

  /** A person comes in by an invitation with these roles; answers them as the gateway would know them. */
  async member(name: string, roles: readonly string[], teamIds: readonly string[] = []): Promise<Caller> {
    const input = { name, email: `${name}@acme.example`, roles, teamIds };
    const { secret } = await this.mutate<{ secret: string }>(
      this.owner,
      'invitationCreate',
      [['input', 'InvitationCreateInput!', input]],
      'secret',
    );
    const identity = identityOf(name);
    await this.mutate(guest(identity), 'invitationAccept', [['secret', 'String!', secret]], 'userId');
    return this.callerOf(identity);
  }

  /** How the gateway knows a person just now. */
  async callerOf(identity: Identity, workspaceId = this.workspaceId): Promise<Caller> {
    const { issuer, subject } = identity;
    const [found] = await this.members({ issuer, subject, workspace: workspaceId });
    if (found === undefined) throw new Error(`${subject} is no active member`);
    const { userId, roles, grants, teammates } = found;
    return { kind: 'user', id: userId, workspaceId, roles, grants, teammates, identity };
  }

  stop(): Promise<void> {
    return this.under.stop();
  }
}

export function identityOf(subject: string, more: Partial<Identity> = {}): Identity {
  return { issuer: 'https://login.example', subject, ...more };
}

export function guest(identity: Identity): Caller {
  return { ...system, kind: 'guest', id: identity.subject, grants: [], identity };
}

async function createWorkspace(under: PartUnderTest, slug: string) {
  const input = { slug, name: slug, ownerName: 'Olive', ownerEmail: `olive@${slug}.example` };
  const { data, errors } = await under.fetch(
    `mutation ($input: WorkspaceCreateInput!) {
      workspaceCreate(input: $input) { workspace { id } owner { id } }
    }`,
    { caller: system },
    { input },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const { workspaceCreate } = data as {
    workspaceCreate: { workspace: { id: string }; owner: { id: string } };
  };
  return { workspaceId: workspaceCreate.workspace.id, ownerId: workspaceCreate.owner.id };
}
