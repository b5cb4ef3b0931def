/** A text as it fits between quotation marks: on one line, without a final stop, and with no marks that would end the quotation early. */
export function asQuotation(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const [, inner] = /^["“”']+([^"“”]*)["“”']+$/.exec(line) ?? [];
  return (inner ?? line)
    .replace(/"([^"]*)"/g, '‘$1’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/[.!?]+(’?)$/, '$1')
    .trim();
}
