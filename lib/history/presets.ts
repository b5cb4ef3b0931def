/** The columns of desks' own ticket exports. */
import { redmine } from '../desks/redmine.ts';
import { requestTracker } from '../desks/request-tracker.ts';

/** What a column is taken for; null: it is left out. */
export type HistoryUse =
  | 'ticket'
  | 'subject'
  | 'client'
  | 'requester'
  | 'opened'
  | 'resolved'
  | 'closed'
  | 'status'
  | 'reopens'
  | 'changed'
  | 'step';

export const historyUses: readonly HistoryUse[] = [
  'ticket',
  'subject',
  'client',
  'requester',
  'opened',
  'resolved',
  'closed',
  'status',
  'reopens',
  'changed',
  'step',
];

export interface HistoryPreset {
  readonly id: 'connectwise' | 'autotask' | 'halopsa' | 'zendesk' | 'servicenow' | 'request-tracker' | 'redmine';
  readonly name: string;
  /** From where the column names are known; null: not verified, they are what the desk's interface calls these things. */
  readonly source: string | null;
  readonly columns: Readonly<Record<string, HistoryUse>>;
  /** Used where no column above gives it. */
  readonly otherwise?: Readonly<Record<string, HistoryUse>>;
  /** Statuses in which a ticket is closed at this desk, or open, beside the usual words. */
  readonly closed?: readonly string[];
  readonly open?: readonly string[];
}

export const historyPresets: readonly HistoryPreset[] = [
  {
    id: 'connectwise',
    name: 'ConnectWise PSA',
    source: null,
    columns: {
      id: 'ticket',
      summary: 'subject',
      'company/name': 'client',
      'contact/name': 'requester',
      dateEntered: 'opened',
      closedDate: 'closed',
      'status/name': 'status',
    },
  },
  {
    id: 'autotask',
    name: 'Autotask PSA',
    source: null,
    columns: {
      ticketNumber: 'ticket',
      title: 'subject',
      account: 'client',
      organization: 'client',
      contact: 'requester',
      createDate: 'opened',
      completedDate: 'closed',
      status: 'status',
    },
  },
  {
    id: 'halopsa',
    name: 'HaloPSA',
    source: null,
    columns: {
      id: 'ticket',
      summary: 'subject',
      client_name: 'client',
      user_name: 'requester',
      dateoccurred: 'opened',
      dateclosed: 'closed',
      status: 'status',
    },
  },
  {
    id: 'zendesk',
    name: 'Zendesk',
    source: null,
    columns: {
      id: 'ticket',
      subject: 'subject',
      organization: 'client',
      requester: 'requester',
      created_at: 'opened',
      solved_at: 'resolved',
      status: 'status',
    },
  },
  {
    id: 'servicenow',
    name: 'ServiceNow',
    source: 'the fields of its table "incident", as the log of UCI data set 498 (CC BY 4.0) and its published schema have them',
    columns: {
      number: 'ticket',
      short_description: 'subject',
      company: 'client',
      caller_id: 'requester',
      opened_at: 'opened',
      resolved_at: 'resolved',
      closed_at: 'closed',
      state: 'status',
      incident_state: 'status',
      reopen_count: 'reopens',
      sys_updated_on: 'changed',
      sys_updated_at: 'changed',
      sys_mod_count: 'step',
    },
    // The public log has no texts in it, but what each incident was about.
    otherwise: { category: 'subject', subcategory: 'subject' },
  },
  {
    id: 'request-tracker',
    name: 'Request Tracker',
    source: 'Request Tracker 5.0.3, html/Elements/TSVExport and the column maps (columns are called as the search calls them)',
    columns: {
      id: 'ticket',
      Subject: 'subject',
      Requestors: 'requester',
      Created: 'opened',
      Resolved: 'closed',
      Status: 'status',
    },
    closed: requestTracker.closedStatuses,
  },
  {
    id: 'redmine',
    name: 'Redmine',
    source: 'Redmine 5.0.4, app/models/issue_query.rb and config/locales/en.yml (English)',
    columns: {
      '#': 'ticket',
      Subject: 'subject',
      // It has no client of its own.
      Project: 'client',
      Author: 'requester',
      Created: 'opened',
      Closed: 'closed',
      Status: 'status',
    },
    closed: redmine.closedStatuses,
    open: redmine.openStatuses ?? [],
  },
];
