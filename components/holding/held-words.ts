import type { CloseToAsk } from '../../lib/messages/holding-calls.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { momentWords } from '../controls/day-words.ts';

/** The three answers to "Did it hold?". In the panel each has its letter: digits are answers to the question at the close. */
export const heldChoices: readonly { readonly held: boolean | null; readonly words: TextKey; readonly letter: TextKey }[] = [
  { held: true, words: 'held_yes', letter: 'held_yes_key' },
  { held: false, words: 'held_no', letter: 'held_no_key' },
  { held: null, words: 'held_unknown', letter: 'held_unknown_key' },
];

/** What a close was about, in the client's words where they are known. */
export const aboutClose = ({ outcome, ticket }: CloseToAsk): string => outcome || ticket.subject || `#${ticket.id}`;

const whose = ({ ticket }: CloseToAsk): (string | null)[] => [ticket.client, ticket.requester];

/** Where and when it was, for whoever has closed forty others since. */
export const whichClose = (close: CloseToAsk): string =>
  text('held_which', [`#${close.ticket.id}`, ...whose(close)].filter(Boolean).join(' · '), momentWords(close.at));

/** The same beside a link that is the ticket's number already. */
export const whichBesideLink = (close: CloseToAsk): string =>
  [...whose(close), text('held_which_page', momentWords(close.at))].filter(Boolean).join(' · ');
