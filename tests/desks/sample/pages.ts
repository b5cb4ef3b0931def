import { html, type Markup } from './html.ts';
import { type Status, statuses } from './seeds.ts';
import type { SampleTicket } from './store.ts';

const nothing = html``;

/** Every page of the practice desk says what it is. */
export const page = (title: string, body: Markup, script?: string): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Client Lens sample desk">
<title>${title} · Sample desk</title>
<link rel="stylesheet" href="/style.css">
${script === undefined ? nothing : html`<script src="${script}" defer></script>`}
</head>
<body>
<header>
<p><strong>Sample desk</strong> – a practice ticketing system that ships with Client Lens</p>
<nav aria-label="Main"><a href="/tickets">Tickets</a> <a href="/tickets/new">New ticket</a></nav>
</header>
<main>
${body}
</main>
</body>
</html>`.source;

const option = (status: Status, chosen?: Status): Markup =>
  html`<option value="${status}"${status === chosen ? html` selected` : nothing}>${status}</option>`;

const statusOptions = (chosen?: Status): Markup[] => statuses.map((status) => option(status, chosen));

const row = (ticket: SampleTicket): Markup => html`<tr data-ticket-id="${ticket.id}">
<td><input type="checkbox" name="ticket" value="${ticket.id}" aria-label="Select ticket ${ticket.id}"></td>
<td>${ticket.id}</td>
<td><a href="/tickets/${ticket.id}">${ticket.subject}</a></td>
<td class="client">${ticket.client}</td>
<td class="requester">${ticket.requester}</td>
<td class="owner">${ticket.owner}</td>
<td class="status" data-status="${ticket.status}">${ticket.status}</td>
</tr>`;

export const listPage = (tickets: readonly SampleTicket[]): string =>
  page(
    'Tickets',
    html`<h1>Tickets</h1>
<form id="bulk" method="post" action="/tickets/bulk">
<p class="bar"><label>Set selected to <select name="status">${statusOptions('open')}</select></label>
<button name="update" value="bulk">Update selected</button></p>
<div class="wide"><table>
<thead><tr><th><span class="unseen">Select</span></th><th>#</th><th>Subject</th><th>Client</th><th>Requester</th><th>Owner</th><th>Status</th></tr></thead>
<tbody>
${tickets.map(row)}
</tbody>
</table></div>
</form>`,
  );

export const newTicketPage = (): string =>
  page(
    'New ticket',
    html`<h1>New ticket</h1>
<form id="create" method="post" action="/tickets">
<p><label>Subject <input name="subject" required></label></p>
<p><label>Client <input name="client" required></label></p>
<p><label>Status <select name="status">${statusOptions('new')}</select></label></p>
<p class="bar"><button name="create" value="1">Create ticket</button></p>
</form>`,
  );

export const messagePage = (title: string, message: string, back: string): string =>
  page(title, html`<h1>${title}</h1><p role="alert">${message}</p><p><a href="${back}">Back</a></p>`);
