import type { IssueFacts } from './database.ts';

export interface Person {
  readonly name: string;
  readonly password: string;
}

interface Journal {
  readonly notes?: string | null;
  readonly details: readonly {
    readonly property: string;
    readonly name: string;
    readonly old_value: string;
    readonly new_value: string;
  }[];
}

interface Named {
  readonly id: number;
  readonly name: string;
}

/** Redmine's REST interface, as one of the seeded people. It has to be enabled in the settings. */
export class RedmineRest {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, { name, password }: Person) {
    this.#url = url;
    this.#headers = { authorization: `Basic ${btoa(`${name}:${password}`)}`, 'content-type': 'application/json' };
  }

  async #send(path: string, options: RequestInit): Promise<Response> {
    const response = await fetch(this.#url + path, { ...options, headers: this.#headers });
    if (!response.ok) throw new Error(`Redmine answered ${response.status} to ${path}: ${(await response.text()).slice(0, 300)}`);
    return response;
  }

  async #read<T>(path: string): Promise<T> {
    return (await (await this.#send(path, {})).json()) as T;
  }

  async create(issue: Readonly<Record<string, unknown>>): Promise<number> {
    const response = await this.#send('/issues.json', { method: 'POST', body: JSON.stringify({ issue }) });
    return ((await response.json()) as { issue: { id: number } }).issue.id;
  }

  async change(id: number, issue: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#send(`/issues/${id}.json`, { method: 'PUT', body: JSON.stringify({ issue }) });
  }

  async #statuses(): Promise<ReadonlyMap<string, string>> {
    const answer = await this.#read<{ issue_statuses: readonly Named[] }>('/issue_statuses.json');
    return new Map(answer.issue_statuses.map(({ id, name }) => [String(id), name]));
  }

  async statusId(name: string): Promise<number> {
    for (const [id, known] of await this.#statuses()) if (known === name) return Number(id);
    throw new Error(`Redmine has no status ${name}`);
  }

  async firstVersion(project: string): Promise<number | undefined> {
    return (await this.#read<{ versions: readonly Named[] }>(`/projects/${project}/versions.json`)).versions[0]?.id;
  }

  async facts(id: number): Promise<IssueFacts> {
    const { issue } = await this.#read<{ issue: { status: Named; journals: readonly Journal[] } }>(
      `/issues/${id}.json?include=journals`,
    );
    const names = await this.#statuses();
    const changes = issue.journals.flatMap(({ details }) => details).filter(({ name }) => name === 'status_id');
    return {
      status: issue.status.name,
      statusChanges: changes.map(({ old_value, new_value }) => ({
        from: names.get(old_value) ?? old_value,
        to: names.get(new_value) ?? new_value,
      })),
      notes: issue.journals.flatMap(({ notes }) => (notes ? [notes] : [])),
    };
  }

  async countIssues(): Promise<number> {
    return (await this.#read<{ total_count: number }>('/issues.json?status_id=*&limit=1')).total_count;
  }
}
