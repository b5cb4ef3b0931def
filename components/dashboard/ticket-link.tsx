import type { Closure } from '../../lib/outcomes/closure.ts';
import { text } from '../../lib/platform/text.ts';

/** A ticket's address was read from somebody else's page: only what leads to a web page becomes a link. */
function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

export function TicketLink({ ticket }: { readonly ticket: Pick<Closure['ticket'], 'id' | 'url'> }) {
  // One that was created closed had no number yet: its subject stands in the id.
  const name = ticket.id.startsWith('new:') ? text('dashboard_ticket_new') : `#${ticket.id}`;
  if (!isWebAddress(ticket.url)) return <span>{name}</span>;
  return (
    <a href={ticket.url} target="_blank" rel="noopener noreferrer">
      {name}
      <span className="cl-visually-hidden"> {text('app_new_tab')}</span>
    </a>
  );
}
