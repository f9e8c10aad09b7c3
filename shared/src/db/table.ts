import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

type ColumnType =
  | 'text'
  | 'integer'
  | 'bigint'
  | 'numeric'
  | 'boolean'
  | 'jsonb'
  | 'timestamptz'
  | 'date'
  | 'text[]'
  | 'double precision';

interface ColumnSpec {
  readonly type: ColumnType;
  readonly primary?: true;
}

/** `nullable` must be said exactly where the row type says `null`: leaving either out does not compile. */
type Column<Value> = null extends Value
  ? ColumnSpec & { readonly nullable: true }
  : ColumnSpec & { readonly nullable?: never };

type Columns<Row> = { readonly [Key in keyof Row]-?: Column<Row[Key]> };

/**
 * Maps a plain row type to a table for guarded writes and the drift check. Property `closeDate` is column
 * `close_date`. No relations, no generated values, no synchronisation: migrations are the source of the schema.
 */
export function table<Row extends object>(name: string, columns: Columns<Row>): EntitySchema<Row> {
  const mapped: Record<string, EntitySchemaColumnOptions> = {};
  for (const [property, spec] of Object.entries<ColumnSpec & { nullable?: true }>(columns)) {
    const array = spec.type.endsWith('[]');
    mapped[property] = {
      name: columnName(property),
      type: array ? 'text' : (spec.type as EntitySchemaColumnOptions['type'] & string),
      array,
      primary: spec.primary === true,
      nullable: spec.nullable === true,
    };
  }
  return new EntitySchema<Row>({ name, tableName: name, columns: mapped as never });
}

/**
 * The columns of a table for a named read, aliased to the row's properties: `d.id as "id", d.close_date::text as "closeDate"`.
 * Days stay text, so that no time zone can move them.
 */
export function columnsOf<Row extends object>(of: EntitySchema<Row>, alias?: string): string {
  const prefix = alias === undefined ? '' : `${alias}.`;
  return Object.entries<EntitySchemaColumnOptions | undefined>(of.options.columns)
    .map(([property, column]) => {
      const name = `${prefix}${columnName(property)}`;
      return `${column?.type === 'date' ? `${name}::text` : name} as "${property}"`;
    })
    .join(', ');
}

function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
