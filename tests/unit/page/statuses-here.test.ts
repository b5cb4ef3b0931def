// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { closedBy } from '../../../lib/gate/statuses.ts';
import { readNamedStatuses, saysClosed } from '../../../lib/page/statuses-here.ts';

const isClosedName = closedBy(['closed', 'geschlossen']);
const menu = { from: 'options', at: 'select#status option' } as const;
const says = (...lessons: Parameters<typeof readNamedStatuses>[0]) => {
  const named = [...new Set(readNamedStatuses(lessons, isClosedName).map(({ value }) => value))];
  const closed = named.filter((value) => saysClosed(lessons, value, isClosedName));
  return { closed, open: named.filter((value) => saysClosed(lessons, value, isClosedName) === false) };
};

beforeEach(() => {
  document.body.innerHTML = `
    <select id="status"><option value=""></option><option value="1">New</option><option value="5"> Closed </option></select>
    <select id="foreign"><option value="1">Nouveau</option><option value="5">Archivé</option></select>
    <a class="act" data-status="close/2" href="#a">Erledigen</a><a class="act" data-status="open/1" href="#b">Öffnen</a>
    <ul><li><a href="/issues/9?status_id=5">Geschlossen</a></li><li><a href="/issues/9?status_id=1">Neu</a></li></ul>`;
});

describe('what a page says about the numbers of its statuses', () => {
  it('is what the choices of its menu are called', () => {
    expect(says(menu)).toEqual({ closed: ['5'], open: ['1'] });
  });

  it('is nothing where no choice is called by a word that we know', () => {
    expect(says({ from: 'options', at: 'select#foreign option' })).toEqual({ closed: [], open: [] });
  });

  it('may stand in another attribute, with something around it', () => {
    const links = { from: 'options', at: 'li a', attribute: 'href', take: 'status_id=(\\d+)' } as const;
    expect(says(links)).toEqual({ closed: ['5'], open: ['1'] });
  });

  it('may be named by what the link does, whatever its words', () => {
    const acts = { from: 'attribute', at: 'a.act', attribute: 'data-status', take: '^close/(\\d+)$' } as const;
    expect(says(acts)).toEqual({ closed: ['2'], open: [] });
  });

  it('is closed if anything here says closed', () => {
    const acts = { from: 'attribute', at: 'a.act', attribute: 'data-status', take: '^open/(\\d+)$' } as const;
    expect(says(menu, acts)).toEqual({ closed: ['1', '5'], open: [] });
  });

  it('is nothing where there is no menu, and no reason to fail', () => {
    expect(says({ from: 'options', at: '#gone option' }, { from: 'options', at: '][' })).toEqual({ closed: [], open: [] });
  });
});
