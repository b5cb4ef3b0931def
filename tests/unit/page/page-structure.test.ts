import { afterEach, expect, test, vi } from 'vitest';
import { pageStructure } from '../../../lib/page/page-structure.ts';

interface Node {
  readonly localName: string;
  readonly children: readonly Node[];
  readonly shadowRoot: { readonly children: readonly Node[] } | null;
  readonly textContent: string;
  readonly innerText: string;
  readonly value: string;
  getAttribute(name: string): string | null;
  getAttributeNames(): string[];
}

const secret = 'Acme owes us money';

/** An element that has our secret wherever a page can hold text. */
const element = (
  localName: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Node[] = [],
  inShadow: readonly Node[] | null = null,
): Node => {
  const all: Record<string, string> = { title: secret, 'aria-label': secret, value: secret, 'data-note': secret, ...attributes };
  return {
    localName,
    children,
    shadowRoot: inShadow && { children: inShadow },
    textContent: secret,
    innerText: secret,
    value: secret,
    getAttribute: (name) => all[name] ?? null,
    getAttributeNames: () => Object.keys(all),
  };
};

function structureOf(...children: readonly Node[]): string {
  vi.stubGlobal('document', { documentElement: element('html', {}, children), baseURI: 'https://desk.example.com/tickets/7' });
  vi.stubGlobal('location', { origin: 'https://desk.example.com' });
  return pageStructure();
}
afterEach(() => vi.unstubAllGlobals());

test('tags, ids, classes, names, roles and the names of data attributes are there', () => {
  const form = element('form', { id: 'reply', class: 'wide  tall', method: 'post', action: '/tickets/7/reply?token=abc' }, [
    element('select', { name: 'status', role: 'listbox' }),
  ]);
  expect(structureOf(form)).toBe(
    [
      'html[data-note]',
      '  form#reply.wide.tall[method=post][action=/tickets/0/reply][data-note]',
      '    select[name=status][role=listbox][data-note]',
      '',
    ].join('\n'),
  );
});

test('no text of the page survives, wherever it stands', () => {
  const everywhere = Object.fromEntries(
    ['id', 'class', 'name', 'role', 'for', 'type', 'placeholder', 'alt', 'content', 'data-x', `data-${secret}`].map((name) => [
      name,
      secret.replaceAll(' ', name === 'class' ? '\u00a0' : ' '),
    ]),
  );
  const structure = structureOf(
    element('p', everywhere, [element('b', everywhere)], [element('i', everywhere)]),
    element('a', { href: `/clients/${encodeURIComponent(secret)}/4711?name=${secret}#${secret}` }),
    element('a', { href: `mailto:${secret}` }),
    element('a', { href: 'https://elsewhere.example/x?y=Acme' }),
    element('script', {}, [element('b')]),
  );
  expect(structure).not.toMatch(/Acme|owes|money|4711/);
  expect(structure).not.toContain('script');
  expect(structure).toContain('a[href=/clients/…/0]');
  expect(structure).toContain('a[href=elsewhere:/x]');
});

test('rows that look alike stand there once, with their number', () => {
  const row = () => element('tr', { class: 'row' }, [element('td')]);
  expect(structureOf(element('tbody', {}, [row(), row(), row(), element('tr')]))).toContain(
    ['    tr.row[data-note]', '      td[data-note]', '    × 3', '    tr[data-note]', ''].join('\n'),
  );
});

test('a page without end gives a skeleton with one', () => {
  const long = Array.from({ length: 20_000 }, (_, index) => element('p', { id: `paragraph-number-${index}` }));
  expect(structureOf(...long).length).toBeLessThanOrEqual(300_000);
});
