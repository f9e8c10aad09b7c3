/** The parts of a JSON pointer (RFC 6901): `/a~1b/0` is `['a/b', '0']`, and the empty pointer is the whole. */
function pointerParts(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands at a pointer; undefined where nothing does. Only own keys: `__proto__` is nowhere. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const part of pointerParts(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

/** Puts a value at a pointer and makes the objects on the way; what is no object on the way is replaced. */
export function putAt(root: Record<string, unknown>, pointer: string, value: unknown): void {
  const parts = pointerParts(pointer);
  const last = parts.pop();
  if (last === undefined) return;
  let place = root;
  for (const part of parts) {
    const next = Object.hasOwn(place, part) ? place[part] : undefined;
    const inner = typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : {};
    define(place, part, inner);
    place = inner;
  }
  define(place, last, value);
}

/** Not an assignment: a pointer that names `__proto__` must not change what objects inherit. */
function define(place: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(place, key, { value, enumerable: true, writable: true, configurable: true });
}
