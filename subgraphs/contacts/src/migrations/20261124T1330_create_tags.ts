import { auditRows } from '@rapport/shared/db/audit.ts';
import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

const links = (of: 'contact' | 'company', table: 'contacts' | 'companies') => [
  `create table ${of}_tags (
     workspace_id text not null,
     ${of}_id text not null references ${table} on delete cascade,
     tag_id text not null references tags on delete cascade,
     primary key (${of}_id, tag_id)
   )`,
  `create index ${of}_tags_by_tag on ${of}_tags (tag_id, ${of}_id)`,
  isolateByWorkspace(`${of}_tags`),
  auditRows({ table: `${of}_tags`, entity: of === 'contact' ? 'Contact' : 'Company', key: `${of}_id` }),
];

/** A tag is one row, so that it is renamed once for everything that has it. */
export const createTags = migration('20261124T1330_create_tags', [
  `create table tags (
     id text primary key,
     workspace_id text not null,
     name text not null,
     created_at timestamptz not null
   )`,
  `create unique index tags_by_name on tags (workspace_id, lower(name))`,
  isolateByWorkspace('tags'),
  auditRows({ table: 'tags', entity: 'Tag' }),
  ...links('contact', 'contacts'),
  ...links('company', 'companies'),
]);
