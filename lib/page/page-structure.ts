/**
 * The page's skeleton, for whoever writes or mends a desk definition: tags, ids, classes, names, roles, the names of data attributes and
 * the paths of addresses. No text, no values, no queries.
 *
 * The background sends this function into a tab by itself, so it may use nothing from outside its own body.
 */
export function pageStructure(): string {
  const longest = 300_000;
  const skipped = new Set(['script', 'style', 'noscript', 'template']);

  const token = (text: string): string => (/^[\w:./-]{1,120}$/.test(text) ? text : '…');
  /** Numbers are ids of tickets and people, and what is encoded was somebody's text. */
  const pathOf = (address: string): string | null => {
    const url = URL.parse(address, document.baseURI);
    if (!url || !/^https?:$/.test(url.protocol)) return null;
    const path = url.pathname.split('/').map((step) => (step === '' ? '' : token(step).replace(/\d+/g, '0')));
    return (url.origin === location.origin ? '' : 'elsewhere:') + path.join('/');
  };
  const attributesOf = (element: Element): string => {
    const parts: string[] = [];
    // By name: forms have fields called `id` and `name`, which hide the form's own.
    const id = element.getAttribute('id');
    if (id) parts.push(`#${token(id)}`);
    for (const one of (element.getAttribute('class') ?? '').split(/[ \t\n\f\r]+/).filter(Boolean)) parts.push(`.${token(one)}`);
    for (const attribute of ['name', 'role', 'for', 'type', 'method']) {
      const value = element.getAttribute(attribute);
      if (value) parts.push(`[${attribute}=${token(value)}]`);
    }
    for (const attribute of ['href', 'action']) {
      const value = element.getAttribute(attribute);
      const path = value && pathOf(value);
      if (path) parts.push(`[${attribute}=${path}]`);
    }
    const data = element.getAttributeNames().filter((name) => name.startsWith('data-'));
    return parts.join('') + data.map((name) => `[${token(name)}]`).join('');
  };
  const linesOf = (element: Element, depth: number): string => {
    const tag = element.localName;
    const line = `${'  '.repeat(depth)}${tag}${attributesOf(element)}\n`;
    if (skipped.has(tag) || tag === 'svg') return tag === 'svg' ? line : '';
    const inShadow = element.shadowRoot
      ? `${'  '.repeat(depth + 1)}>>>\n${linesOfAll(element.shadowRoot.children, depth + 2)}`
      : '';
    return line + inShadow + linesOfAll(element.children, depth + 1);
  };
  /** Rows of a list look alike: the first one stands for those that follow it. */
  const linesOfAll = (children: HTMLCollection, depth: number): string => {
    let [all, last, count] = ['', '', 0];
    const close = (): string => (count > 1 ? `${'  '.repeat(depth)}× ${count}\n` : '');
    for (const child of children) {
      const lines = linesOf(child, depth);
      if (lines !== '' && lines === last) count += 1;
      else {
        all += close() + lines;
        [last, count] = [lines, 1];
      }
      if (all.length > longest) break;
    }
    return all + close();
  };
  return linesOf(document.documentElement, 0).slice(0, longest);
}
