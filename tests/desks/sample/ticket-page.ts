import { html, type Markup } from './html.ts';
import { page } from './pages.ts';
import { statuses } from './seeds.ts';
import type { SampleTicket } from './store.ts';

/** What the reply form shows again after a preview. */
export interface Preview {
  readonly text: string;
  readonly status: string;
}

const facts = (ticket: SampleTicket): Markup => html`<dl class="ticket-facts">
<div><dt>Status</dt><dd class="status">${ticket.status}</dd></div>
<div><dt>Client</dt><dd class="client">${ticket.client}</dd></div>
<div><dt>Requester</dt><dd class="requester">${ticket.requester}</dd></div>
<div><dt>Owner</dt><dd class="owner">${ticket.owner}</dd></div>
</dl>`;

const acts = (ticket: SampleTicket): Markup => html`<div class="bar">
<button type="button" id="resolve" aria-keyshortcuts="Alt+R" title="Alt+R">Resolve</button>
<a id="close-link" href="/tickets/${ticket.id}/close?status=closed">Close without reply</a>
<form method="post" action="/tickets/${ticket.id}/reopen"><button name="reopen" value="1">Reopen</button></form>
</div>
<p id="page-error" role="alert"></p>`;

const previewed = (preview: Preview | undefined): Markup =>
  preview === undefined
    ? html``
    : html`<section id="previewed" aria-label="Preview"><h2>Preview: nothing is sent yet</h2><p>${preview.text}</p></section>`;

const reply = (
  ticket: SampleTicket,
  token: string,
  preview: Preview | undefined,
): Markup => html`<form id="reply" method="post" action="/tickets/${ticket.id}/reply">
<h2>Reply</h2>
<input type="hidden" name="token" value="${token}">
<p><label>Text <textarea name="text" rows="5">${preview?.text ?? ''}</textarea></label></p>
<p><label>Status <select name="status"><option value="">unchanged</option>
${statuses.map((status) => html`<option value="${status}"${preview?.status === status ? html` selected` : html``}>${status}</option>`)}
</select></label></p>
<p class="bar"><button name="send" value="1">Send reply</button> <button name="preview" value="1">Preview</button> <span id="draft-state" role="status"></span></p>
</form>`;

/** One ticket, with every way to close it that the practice desk has. */
export const ticketPage = (ticket: SampleTicket, token: string, preview?: Preview): string =>
  page(
    `#${ticket.id} ${ticket.subject}`,
    html`<h1>#${ticket.id} ${ticket.subject}</h1>
${facts(ticket)}
${acts(ticket)}
<section aria-label="Conversation"><ol class="conversation">
${ticket.conversation.map(({ from, text }) => html`<li><strong>${from}</strong><p>${text}</p></li>`)}
</ol></section>
${previewed(preview)}
${reply(ticket, token, preview)}`,
    '/ticket.js',
  );
