// The practice desk's own script on a ticket: three ways in which real desks talk to their server without leaving the page.
const id = location.pathname.split('/')[2];
const status = document.querySelector('dd.status');
const problem = document.querySelector('#page-error');

function show(next) {
  status.textContent = next;
  problem.textContent = '';
}

function complain() {
  problem.textContent = 'The desk could not change the status. Nothing was saved.';
}

document.querySelector('#resolve').addEventListener('click', async () => {
  try {
    const answer = await fetch(`/api/tickets/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 'resolved' }),
    });
    if (!answer.ok) throw new Error(`the desk answered ${answer.status}`);
    show((await answer.json()).status);
  } catch {
    complain();
  }
});

function resolveByRequest() {
  const request = new XMLHttpRequest();
  request.open('POST', `/api/tickets/${id}/status`);
  request.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
  request.addEventListener('load', () => (request.status === 200 ? show(JSON.parse(request.responseText).status) : complain()));
  request.addEventListener('error', complain);
  request.addEventListener('abort', complain);
  request.send(new URLSearchParams({ status: 'resolved' }).toString());
}

document.addEventListener('keydown', (event) => {
  // The code, not the key: on a Mac, Alt+R types a sign.
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.code !== 'KeyR') return;
  event.preventDefault();
  resolveByRequest();
});

let waiting;
document.querySelector('#reply textarea').addEventListener('input', (event) => {
  const text = event.target.value;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/tickets/${id}/draft`);
    request.setRequestHeader('content-type', 'application/json');
    request.addEventListener('load', () => {
      document.querySelector('#draft-state').textContent = 'Draft saved';
    });
    // It carries a closing status, as the drafts of real desks do, and closes nothing.
    request.send(JSON.stringify({ status: 'resolved', text }));
  }, 150);
});
