import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { withoutAbsent } from '@rapport/shared/graphql/withoutAbsent.ts';
import { companyRoleAdd } from '../commands/companyRoleAdd.ts';
import { companyRoleEnd } from '../commands/companyRoleEnd.ts';
import { companyRoleUpdate } from '../commands/companyRoleUpdate.ts';
import { leadConvert } from '../commands/leadConvert.ts';
import { tagDelete, tagMerge, tagRename } from '../commands/tags.ts';
import { watch } from '../commands/watch.ts';
import type { Context } from '../context.ts';
import type { LeadConvertInput, MutationResolvers } from '../generated/graphql.ts';

const roleIn =
  ({ loaders }: Context) =>
  async ({ roleId }: { readonly roleId: string }) => ({ role: await loaders.companyRole.load(roleId) });

const tagIn =
  ({ loaders }: Context) =>
  async ({ tagId }: { readonly tagId: string }) => ({ tag: await loaders.tag.load(tagId) });

const contactIn =
  ({ loaders }: Context) =>
  async ({ id }: { readonly id: string }) => ({ contact: await loaders.contact.load(id) });

const companyIn =
  ({ loaders }: Context) =>
  async ({ id }: { readonly id: string }) => ({ company: await loaders.company.load(id) });

/** Roles at companies, the conversion of leads, who watches what, and tags. */
export const peopleMutations: Pick<
  MutationResolvers,
  | 'companyRoleAdd'
  | 'companyRoleUpdate'
  | 'companyRoleEnd'
  | 'leadConvert'
  | 'contactWatch'
  | 'companyWatch'
  | 'tagRename'
  | 'tagMerge'
  | 'tagDelete'
> = {
  companyRoleAdd: async (_, { input, idempotencyKey }, context) => {
    const { title = null, from = null, until = null, isPrimary = null, ...rest } = input;
    const request = { ...rest, title, from, until, isPrimary };
    return payloadOf(await companyRoleAdd(context.kit, context, request, idempotencyKey), roleIn(context));
  },
  companyRoleUpdate: async (_, { id, patch, expectedVersion }, context) => {
    const fields = withoutAbsent(patch, ['role', 'isPrimary']);
    return payloadOf(
      await companyRoleUpdate(context.kit, context, id, fields, expectedVersion ?? null),
      roleIn(context),
    );
  },
  companyRoleEnd: async (_, { id, until, expectedVersion }, context) =>
    payloadOf(
      await companyRoleEnd(context.kit, context, id, until ?? null, expectedVersion ?? null),
      roleIn(context),
    ),
  leadConvert: async (_, { id, input, idempotencyKey }, context) =>
    payloadOf(
      await leadConvert(context.kit, context, id, conversionOf(input), idempotencyKey),
      async ({ contactId }) => ({
        contact: await context.loaders.contact.load(contactId),
        conversion: await context.loaders.conversionOfContact.load(contactId),
      }),
    ),
  contactWatch: async (_, { id, isWatching }, context) =>
    payloadOf(await watch(context.kit, context, 'contact', id, isWatching), contactIn(context)),
  companyWatch: async (_, { id, isWatching }, context) =>
    payloadOf(await watch(context.kit, context, 'company', id, isWatching), companyIn(context)),
  tagRename: async (_, { id, name }, context) =>
    payloadOf(await tagRename(context.kit, context, id, name), tagIn(context)),
  tagMerge: async (_, { id, fromIds }, context) =>
    payloadOf(await tagMerge(context.kit, context, id, fromIds), tagIn(context)),
  tagDelete: async (_, { id }, context) =>
    payloadOf(await tagDelete(context.kit, context, id), async ({ tagId }) => ({ tagId })),
};

function conversionOf({ company, deal, lifecycleStage }: LeadConvertInput) {
  const create = company?.create ?? null;
  return {
    lifecycleStage,
    company: { id: company?.id ?? null, create: create === null ? null : withoutAbsent(create, []) },
    deal:
      deal === null || deal === undefined
        ? null
        : {
            name: deal.name,
            pipelineId: deal.pipelineId,
            stageId: deal.stageId ?? null,
            amount: deal.amount ?? null,
            closeDate: deal.closeDate ?? null,
            ownerId: deal.ownerId ?? null,
          },
  };
}
