import type { Condition, DeskDefinition, Lesson, LookUp, Reader, TicketPage } from './definition.ts';

const key = '[A-Z][A-Z0-9_]+-\\d+';

// What closes is a transition. Its number is the workflow's own, and says nothing about the status with the same number.
const transition = 'transition:';
const closes = (field: string): Condition => ({ field, is: 'closed', prefix: transition });

/** Cloud first, then Data Center. */
const fields: TicketPage['fields'] = {
  subject: ['h1[data-testid="issue.views.issue-base.foundation.summary.heading"]', '#summary-val'].map(text),
  status: ['[data-testid="issue-field-status.ui.status-view.status-button.status-button"]', '#status-val'].map(text),
  client: [
    {
      from: 'label',
      at: '[id^="rowForcustomfield_"]',
      label: '.name',
      names: ['Organizations', 'Organisations', 'Organization', 'Client', 'Customer', 'Company'],
      value: '[id^="customfield_"][id$="-val"]',
    },
  ],
  owner: [text('#assignee-val')],
};

function text(at: string): Reader {
  return { from: 'text', at };
}

const transitionsOf = (version: string): Lesson => ({
  from: 'json',
  url: `/rest/api/${version}/issue/{id}/transitions`,
  list: 'transitions',
  value: 'id',
  closed: { at: 'to.statusCategory.key', values: ['done'] },
  prefix: transition,
});

const issueOf = (version: string): LookUp => ({
  url: `/rest/api/${version}/issue/{id}?fields=summary,status,reporter,assignee`,
  fields: {
    subject: ['fields.summary'],
    status: ['fields.status.name'],
    requester: ['fields.reporter.displayName'],
    owner: ['fields.assignee.displayName'],
  },
});

/** An option of Cloud's status menu says the transition and then the status that it leads to. */
const leadsToClosed =
  '(?:done|resolved|closed|completed?|cancell?ed|declined|erledigt|gelöst|geschlossen|terminée?|résolue?|fermée?|hecho|resuelt[oa]|cerrad[oa]|concluíd[oa]|resolvid[oa]|fechad[oa]|gereed|opgelost|gesloten)$';

/** Jira Service Management and Jira, Cloud and Data Center. */
export const jiraServiceManagement: DeskDefinition = {
  id: 'jira-service-management',
  name: 'Jira Service Management',
  evidence: {
    kind: 'reconstructed',
    of: 'Jira REST API reference; toggl/track-extension atlassian.js; public page objects of Cloud (data-testid names) and scripts for Data Center (action_id, WorkflowUIDispatcher.jspa)',
    on: '2026-11-24',
  },
  notVerified: [
    'What the page of Jira Cloud itself sends for a transition: there, only the status menu of an issue is certain to be noticed; boards, queues and bulk changes are if they use the REST API.',
    'What an option of the status menu of Jira Cloud says in full.',
    'The client in Jira Cloud: the number of the field "Organizations" differs from site to site.',
    'In Data Center the question comes when the dialog of a closing transition opens, because a transition without a dialog looks the same.',
  ],
  hosts: ['atlassian.net', 'jira.com'],
  fingerprints: [
    // Confluence stands on the same hosts, under /wiki.
    { onHosts: true, urlPath: '^/(?:browse|jira|projects|issues)(?:/|$)', all: [] },
    { all: ['meta[name="application-name"][content="JIRA"]', 'body#jira'] },
  ],
  // In Cloud, /jira is part of the addresses; in Data Center it can be where Jira is installed.
  base: '^(?!/jira/(?:servicedesk|software|core|dashboards|your-work|for-you|people)(?:/|$))(.*?)/(?:browse|secure|projects|issues)(?:/|$)',
  closedStatuses: ['done', 'resolved', 'closed', 'declined'],
  lessons: [transitionsOf('3'), transitionsOf('2')],
  ticketPages: [
    { urlPath: `/browse/${key}$`, id: [{ from: 'path', take: `/browse/(${key})$` }], fields },
    { urlPath: `^/jira/servicedesk/projects/.+/${key}$`, id: [{ from: 'path', take: `/(${key})$` }], fields },
    {
      urlPath: '^/jira/',
      address: `[?&]selectedIssue=${key}`,
      id: [{ from: 'query', at: 'selectedIssue', take: `^(${key})$` }],
      fields,
    },
    // Data Center shows one issue beside its lists, too.
    { urlPath: '/(?:projects|issues)(?:/|$)', shows: '#key-val', id: [{ from: 'text', at: '#key-val' }], fields },
  ],
  lookUps: [issueOf('3'), issueOf('2')],
  listedSubject: 'a[href$="/browse/{id}"]',
  closes: [
    {
      path: 'status-menu',
      control: { at: '[data-testid="issue-field-status.ui.status-view.transition"]', on: 'click', named: leadsToClosed },
    },
    {
      path: 'transition',
      method: 'POST',
      urlPath: '/rest/api/(?:2|3|latest)/issue/[^/]+/transitions$',
      when: [closes('transition.id')],
      tickets: { from: 'path', pattern: '/issue/([^/]+)/transitions$' },
    },
    // Data Center: a transition without a dialog is done by this, and every other dialog opens with it.
    {
      path: 'workflow-link',
      method: 'GET',
      urlPath: '/secure/WorkflowUIDispatcher\\.jspa$',
      when: [closes('action'), { field: 'atl_token', is: 'present' }],
      tickets: { from: 'page' },
    },
    {
      path: 'workflow-dialog',
      method: 'POST',
      urlPath: '/secure/CommentAssignIssue\\.jspa$',
      when: [closes('action')],
      tickets: { from: 'page' },
    },
  ],
  decoys: [
    { path: 'start-progress', why: 'A transition to a status that stays open.' },
    { path: 'reopen', why: 'The same menu with a transition to a status that stays open.' },
    { path: 'comment', why: 'A comment from the same dialog carries no transition.' },
  ],
};
