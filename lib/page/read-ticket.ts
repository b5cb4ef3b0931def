import type { DeskDefinition, Reader, TicketPage } from '../desks/definition.ts';
import { type Ticket, ticketFields, unreadTicket } from '../desks/ticket.ts';
import { readQuery } from '../gate/page-request.ts';
import { findAll, findFirst, tidy } from './find.ts';

/** Where a reader looks: the document's address and title, and the part of the page that belongs to the ticket. */
interface Scope {
  readonly page: Document;
  readonly url: URL;
  readonly root: ParentNode;
}

function readRaw(reader: Reader, { page, url, root }: Scope): string | null {
  switch (reader.from) {
    case 'query':
      return tidy(readQuery(url.search).find(([name]) => name === reader.at)?.[1]);
    case 'path':
      return url.pathname;
    case 'hash':
      return url.hash;
    case 'title':
      return tidy(page.title);
    case 'attribute':
      return tidy(findFirst(reader.at, root)?.getAttribute(reader.attribute));
    case 'label':
      return readLabelled(reader, root);
    default: {
      const element = findFirst(reader.at, root);
      return tidy(reader.from === 'value' ? (element as HTMLInputElement | null)?.value : element?.textContent);
    }
  }
}

function readLabelled({ at, label, names, value }: Extract<Reader, { from: 'label' }>, root: ParentNode): string | null {
  const wanted = names.map((name) => name.toLowerCase());
  const row = findAll(at, root).find((one) => {
    const said = tidy(findFirst(label, one)?.textContent)?.replace(/\s*[:*]+$/, '');
    return said !== undefined && wanted.includes(said.toLowerCase());
  });
  return row ? tidy(findFirst(value, row)?.textContent) : null;
}

/** What the first of these readers finds that finds anything. */
function readFirst(readers: readonly Reader[], scope: Scope): string | null {
  for (const reader of readers) {
    const raw = readRaw(reader, scope);
    const found = raw !== null && reader.take ? tidy(new RegExp(reader.take).exec(raw)?.[1]) : raw;
    if (found !== null) return found;
  }
  return null;
}

/** On the page in front of the technician. */
export const readHere = (readers: readonly Reader[]): string | null =>
  readFirst(readers, { page: document, url: new URL(document.URL), root: document });

function scopeOf(kind: TicketPage, page: Document, url: URL): Scope | null {
  if (!new RegExp(kind.urlPath).test(url.pathname)) return null;
  if (kind.address && !new RegExp(kind.address).test(url.search + url.hash)) return null;
  const root = kind.within ? findFirst(kind.within, page) : page;
  if (!root || (kind.shows && !findFirst(kind.shows, root)) || (kind.without && findFirst(kind.without, root))) return null;
  return { page, url, root };
}

/** The one ticket that is on screen, or null on a list or any other page. Reading changes nothing. */
export function readTicket(desk: Pick<DeskDefinition, 'ticketPages'>, page: Document, url: URL): Ticket | null {
  for (const kind of desk.ticketPages) {
    const scope = scopeOf(kind, page, url);
    const id = scope && readFirst(kind.id, scope);
    if (!scope || id === null) continue;
    const fields = Object.fromEntries(ticketFields.map((field) => [field, readFirst(kind.fields[field] ?? [], scope)]));
    return { ...unreadTicket(id, url.href), ...fields };
  }
  return null;
}

/** A ticket that is only mentioned on this page, such as a row of a list. */
export function readListedTicket(
  { listedSubject }: Pick<DeskDefinition, 'listedSubject'>,
  id: string,
  page: Document,
  url: URL,
): Ticket {
  const number = id.replace(/\W/g, '\\$&');
  const links = listedSubject ? findAll(listedSubject.replaceAll('{id}', CSS.escape(id)), page) : [];
  // Lists link the number and the subject alike: the longer text is the subject. Some put them together, as "Support #42: …".
  const subject = links
    .map((link) => tidy(link.textContent?.replace(new RegExp(`^\\s*(?:[^#]*#${number}:|#?${number}\\s*:?)`), '')))
    .reduce((longest, text) => ((text?.length ?? 0) > (longest?.length ?? 0) ? text : longest), null);
  return { ...unreadTicket(id, (links[0] as HTMLAnchorElement | undefined)?.href ?? url.href), subject };
}
