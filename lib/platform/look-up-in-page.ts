import { lookUpTicket } from '../page/ask-desk.ts';
import { ownWorld } from './own-world.ts';

/** Sent by the background into a page that has to ask its desk about a ticket, and has not done so before. */
export function lookUpInPage(): void {
  const { clientLens: lens } = ownWorld;
  if (lens) lens.parts['look-up'] = lookUpTicket;
}
