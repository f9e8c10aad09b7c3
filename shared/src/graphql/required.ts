/** For rows that foreign keys guarantee: absence is a fault, and the message says of what. */
export function required<Row>(entity: string, id: string, row: Row | null): Row {
  if (row === null) throw new Error(`The ${entity} ${id} is referred to and does not exist`);
  return row;
}
