// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../lib/desks/definition.ts';
import { type Recognisable, recognise } from '../../../lib/page/recognise.ts';
import { openPage } from '../desks/open-page.ts';

const desk = (fingerprint: Fingerprint, id = 'desk'): Recognisable => ({
  id,
  hosts: ['desk.example', 'help.example.net'],
  fingerprints: [fingerprint],
});
const open = (url: string): void => openPage({ html: '<body class="desk"><main id="ticket"></main></body>', url });

describe('a desk is recognised', () => {
  it.each(['https://desk.example/', 'https://acme.desk.example/tickets/1', 'https://a.b.help.example.net/'])(
    'on its vendor’s hosts: %s',
    (url) => {
      open(url);
      expect(recognise([desk({ onHosts: true, all: [] })])).toBe('desk');
    },
  );

  it.each(['https://mydesk.example/', 'https://desk.example.org/', 'https://example/', 'https://net/?desk.example'])(
    'and not on somebody else’s: %s',
    (url) => {
      open(url);
      expect(recognise([desk({ onHosts: true, all: [] })])).toBeNull();
    },
  );

  it('by its path, wherever it is installed', () => {
    open('https://psa.acme.example/v4_6_release/desk.aspx?x=1#y');
    expect(recognise([desk({ urlPath: '/v\\d+_\\d+_release/desk\\.aspx$', all: [] })])).toBe('desk');
    expect(recognise([desk({ urlPath: '/x=1', all: [] })])).toBeNull();
  });

  it('only if everything of the fingerprint fits', () => {
    open('https://acme.desk.example/tickets/1');
    expect(recognise([desk({ onHosts: true, urlPath: '/tickets/', all: ['body.desk', '#ticket'] })])).toBe('desk');
    expect(recognise([desk({ onHosts: true, urlPath: '/tickets/', all: ['body.desk', '#other'] })])).toBeNull();
    expect(recognise([desk({ onHosts: true, urlPath: '/queue/', all: ['body.desk'] })])).toBeNull();
  });

  it('without its hosts where the page itself says enough, and the first desk wins', () => {
    open('https://desk.acme.test/');
    expect(recognise([desk({ onHosts: true, all: [] }, 'by-host'), desk({ all: ['#ticket'] }, 'by-page')])).toBe('by-page');
    expect(recognise([desk({ all: ['body'] }, 'first'), desk({ all: ['body'] }, 'second')])).toBe('first');
  });

  it('by a function that can be sent into a tab by itself', () => {
    open('https://acme.desk.example/tickets/1');
    const sent = new Function(`return (${recognise.toString()})(...arguments)`);
    expect(sent([desk({ onHosts: true, urlPath: '/tickets/', all: ['#ticket'] })])).toBe('desk');
  });
});
