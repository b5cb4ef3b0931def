import type { Closing } from '../gate/closing.ts';
import { findAll, findFirst } from './find.ts';

/** A form that a script submits is held only after the desk's own handlers have run: they marked it as sent and disabled its buttons. */
export function makeFormsReady(sentMark: string | undefined): void {
  if (sentMark === undefined) return;
  const marked = `form[${sentMark}]`;
  for (const button of findAll(`${marked} [type=submit]:disabled`, document)) button.removeAttribute('disabled');
  for (const form of findAll(marked, document)) Element.prototype.removeAttribute.call(form, sentMark);
}

/** Moves the cards back that the page had moved before it sent anything. */
export function putBackCards({ putBack, ticketIds, was }: Closing): void {
  if (!putBack) return;
  for (const id of ticketIds) {
    const card = findFirst(putBack.card.replaceAll('{id}', CSS.escape(id)), document);
    const home = was[id] === undefined ? null : findFirst(putBack.home.replaceAll('{was}', CSS.escape(was[id])), document);
    if (card && home) home.append(card);
  }
}
