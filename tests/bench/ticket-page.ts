/**
 * A ticket as large as a real desk's: 1,905 elements, recognised as the sample desk by its generator and its facts.
 * Its own script does what the bench tells it and nothing by itself: no timers, no observers, so that whatever is counted is ours.
 */
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');

const head = (title: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="generator" content="Client Lens sample desk"><title>${title}</title>
<style>
body { margin: 0; font: 14px/1.4 sans-serif } main { display: grid; grid-template-columns: 220px 1fr 260px; gap: 16px; padding: 16px }
table { border-collapse: collapse; width: 100% } td { border: 1px solid #ccc; padding: 2px 6px } li { margin: 4px 0 }
</style></head>`;

const facts = `<h1>#7 Printer jams before the invoice run</h1>
<dl class="ticket-facts">
<div><dt>Status</dt><dd class="status">open</dd></div><div><dt>Client</dt><dd class="client">Globex</dd></div>
<div><dt>Requester</dt><dd class="requester">ann@globex.example</dd></div><div><dt>Owner</dt><dd class="owner">Terry</dd></div>
</dl>
<p><button type="button" id="resolve">Resolve</button></p>`;

const message = (index: number): string =>
  `<li><header><strong>Person ${index}</strong> <time>10:${10 + (index % 50)}</time> <a href="#message-${index}">#${index}</a></header>
<p>It happened again, <em>this time</em> on page ${index}. <span class="quoted">You wrote: try the other tray.</span></p></li>`;

const row = (index: number): string =>
  `<tr><td>${100 + index}</td><td><a href="/tickets/${100 + index}">Another ticket, number ${index}</a></td><td>open</td><td>Terry</td></tr>`;

const body = `<body><main>
<nav><ul>${times(100, (index) => `<li><a href="/tickets/${300 + index}">Queue ${index}</a></li>`)}</ul></nav>
<section>${facts}<ol id="conversation">${times(110, message)}</ol></section>
<aside><table><tbody>${times(126, row)}</tbody></table><ul id="tags">${times(35, (index) => `<li>tag ${index}</li>`)}</ul></aside><ul id="stream" hidden></ul>
</main>`;

const script = `<script>
document.querySelector('#resolve').addEventListener('click', () => {
  fetch('/api/tickets/7', { method: 'PATCH', body: JSON.stringify({ status: 'resolved' }) }).catch(() => undefined);
});
</script>`;

/** All of the page but its end. */
export const ticketPage = `${head('#7 Printer jams before the invoice run')}\n${body}\n${script}\n`;
export const endOfPage = '</body></html>\n';
export const elementsInTicketPage = 1905;
