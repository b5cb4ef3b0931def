/** What an act in the page would send: the form in which every sensor hands its find to {@link ./closing.ts}. */
export interface PageRequest {
  /** Upper case. */
  readonly method: string;
  readonly url: URL;
  /** The body's fields, in order; the query's are read from the address. */
  readonly body: readonly Field[];
}

export type Field = readonly [name: string, value: string];

// A body of this size is an upload, not a status; reading it would cost the page more than it could tell.
export const longestBody = 256 * 1024;

const decode = (text: string): string => {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    // A lone `%`, which browsers send as it stands.
    return spaced;
  }
};

/** Fields of a query or an urlencoded body. RT and OTRS separate with `;` as well as `&`. */
export function readQuery(text: string): Field[] {
  return text
    .replace(/^\?/, '')
    .split(/[&;]/)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decode(name), decode(value.join('='))] as const;
    });
}

/**
 * JSON as fields: nested names joined by dots, plain items of a list under the list's own name, and records in a list under
 * `name[0].key`, so that what belongs together stays together.
 */
function flatten(value: unknown, name: string, into: Field[]): Field[] {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) flatten(item, isRecord(item) ? `${name}[${index}]` : name, into);
  } else if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) flatten(inner, name === '' ? key : `${name}.${key}`, into);
  } else if (value !== null && value !== undefined) into.push([name, String(value)]);
  return into;
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields of a JSON text below a name; none if it is no JSON. */
export function readJson(text: string, name = ''): Field[] {
  try {
    return flatten(JSON.parse(text), name, []);
  } catch {
    return [];
  }
}

/** Fields of a body that is sent as text; what is neither JSON nor urlencoded has none. */
export function readBody(text: string): Field[] {
  if (text.length > longestBody) return [];
  const start = text.trimStart()[0];
  if (start === '{' || start === '[') return readJson(text);
  return text.includes('=') ? readQuery(text) : [];
}
