import { RedmineRest } from './rest.ts';
import { clients, helpdesk, people, personOf } from './seeded.ts';

export interface NewIssue {
  readonly subject: string;
  readonly client: keyof typeof clients;
  /** Where the issue says who its client is: the project that it is in, unless a field does. */
  readonly clientIn?: 'project' | 'field';
  readonly status?: 'New' | 'In Progress' | 'Closed';
  /** The issue that it is a part of. */
  readonly parent?: number;
}

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Reported by the client's own person, assigned to the technician, and planned, so that every page of Redmine's shows it. */
export async function createIssue(url: string, issue: NewIssue): Promise<number> {
  const { subject, client, clientIn = 'project', status = 'New', parent } = issue;
  const technician = new RedmineRest(url, people.technician);
  const project = clientIn === 'project' ? clients[client] : helpdesk.project;
  const id = await new RedmineRest(url, personOf(client)).create({
    project_id: project,
    subject,
    description: `${client} reports: ${subject}`,
    start_date: dayFromNow(0),
    due_date: dayFromNow(1),
    ...(clientIn === 'field' ? { custom_field_values: { [helpdesk.clientField]: client } } : {}),
  });
  await technician.change(id, {
    assigned_to_id: 'me',
    fixed_version_id: await technician.firstVersion(project),
    ...(parent === undefined ? {} : { parent_issue_id: parent }),
    ...(status === 'New' ? {} : { status_id: await technician.statusId(status) }),
  });
  return id;
}
