import type { DeskDefinition, Reader } from './definition.ts';

const statusClosed = { field: 'issue[status_id]', is: 'closed' } as const;
const idInPath: readonly Reader[] = [{ from: 'path', take: '/issues/(\\d+)' }];
const projectName: Reader = { from: 'text', at: '#header .current-project' };
// Redmine has no client of its own: a custom field of such a name, or the project.
const clientNames = ['Client', 'Customer', 'Company', 'Organization', 'Organisation', 'Account', 'Kunde', 'Cliente', 'Klant'];

/** Redmine 5. Only the server knows which statuses are closed, and their numbers are per installation: the names have to tell. */
export const redmine: DeskDefinition = {
  id: 'redmine',
  name: 'Redmine',
  evidence: { kind: 'captured', of: 'Redmine 5.0.4 (Debian 12)', on: '2026-11-23' },
  notVerified: [
    'Issues that are created closed: the workflow of the instance that was driven offers no closed status for them.',
    'A closed status that has none of the usual names is not known until its user says so in the options.',
    'Closing an issue also closes its duplicates, if the installation is set so: only the issue itself is asked about.',
  ],
  hosts: [],
  fingerprints: [{ all: ['meta[name="description"][content="Redmine"]', 'body[class*="controller-"]', '#top-menu'] }],
  base: '^(.*?)/(?:issues|projects|my|versions|search|users|time_entries|activity|news)(?:[/.]|$)',
  // As Redmine's default data calls the rejected ones in each language; the closed ones have their usual names.
  closedStatuses: ['closed', 'rejected', 'abgewiesen', 'rejeté', 'rechazada', 'afgewezen', 'rejeitado', 'rejeitada'],
  openStatuses: ['resolved', 'gelöst', 'résolu', 'resuelta', 'opgelost', 'resolvido', 'resolvida'],
  lessons: [
    // The issue's own form, and the one for several issues.
    { from: 'options', at: 'select#issue_status_id option' },
    {
      from: 'options',
      at: '#context-menu a[href*="issue%5Bstatus_id%5D="]',
      attribute: 'href',
      take: 'issue%5Bstatus_id%5D=(\\d+)',
    },
  ],
  ticketPages: [
    {
      urlPath: '/issues/\\d+$',
      shows: '.issue.details',
      id: idInPath,
      fields: {
        subject: [{ from: 'text', at: '.issue.details .subject h3' }],
        status: [{ from: 'text', at: '.issue.details .status.attribute .value' }],
        client: [
          { from: 'label', at: '.issue.details .attribute', label: '.label', names: clientNames, value: '.value' },
          projectName,
        ],
        requester: [{ from: 'text', at: '.issue.details .author a.user' }],
        // A dash stands for nobody.
        owner: [{ from: 'text', at: '.issue.details .assigned-to.attribute .value', take: '^(?!-$)(.+)$' }],
      },
    },
    {
      // A form that was refused comes back under the issue's own address. Its status is left unread: each redraw of the form
      // marks the status that was just chosen.
      urlPath: '/issues/\\d+(?:/edit)?$',
      shows: 'form#issue-form',
      without: '.issue.details',
      id: idInPath,
      fields: {
        subject: [{ from: 'attribute', at: 'input#issue_subject', attribute: 'value' }],
        client: [
          { from: 'label', at: 'form#issue-form p', label: 'label', names: clientNames, value: 'option[selected]' },
          projectName,
        ],
      },
    },
  ],
  // The REST interface takes no session, only a key.
  ownPage: '/issues/{id}',
  listedSubject: 'tr.hascontextmenu:has(input[name="ids[]"][value="{id}"]) td.subject',
  closes: [
    {
      // From lists, roadmap, calendar, gantt, My page and the table of subtasks: the status stands in the address.
      path: 'context-menu',
      method: 'POST',
      urlPath: '/issues/\\d+$',
      when: [statusClosed, { field: 'ids[]', is: 'present' }],
      tickets: { from: 'path', pattern: '/issues/(\\d+)$' },
    },
    {
      path: 'update',
      method: 'POST',
      urlPath: '/issues/\\d+$',
      when: [statusClosed],
      tickets: { from: 'path', pattern: '/issues/(\\d+)$' },
    },
    {
      path: 'bulk',
      method: 'POST',
      urlPath: '/issues/bulk_update$',
      when: [statusClosed, { field: 'copy', is: 'absent' }],
      tickets: { from: 'field', name: 'ids[]' },
    },
    {
      // Only a script that somebody has added to the pages calls it, with the technician's key.
      path: 'rest',
      method: 'PUT',
      urlPath: '/issues/\\d+\\.json$',
      when: [{ field: 'issue.status_id', is: 'closed' }],
      tickets: { from: 'path', pattern: '/issues/(\\d+)\\.json$' },
    },
    {
      path: 'create',
      method: 'POST',
      urlPath: '/issues$',
      when: [statusClosed],
      tickets: { from: 'none', subject: 'issue[subject]' },
      evidence: { kind: 'reconstructed', of: 'Redmine 5.0.4 (Debian 12): app/views/issues/new.html.erb', on: '2026-11-24' },
    },
  ],
  sentMark: 'data-submitted',
  decoys: [
    { path: 'redraw', why: 'Each change of the status posts the whole form to /issues/N/edit.js, which only draws it anew.' },
    { path: 'bulk-redraw', why: 'The form for several issues is drawn anew in the same way, by /issues/bulk_edit.js.' },
    { path: 'new-redraw', why: 'So is the form for a new issue, by /issues/new.js.' },
    { path: 'resolved', why: 'Resolved is not closed in Redmine: the issue waits for somebody to confirm.' },
    { path: 'bulk-copy', why: 'Copies of the issues are made with that status; the issues themselves stay as they are.' },
    { path: 'context-menu-asked', why: 'The context menu is fetched; nothing is changed yet.' },
  ],
};
