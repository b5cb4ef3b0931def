/** What browser tests saw of each way to close: kept on disk, because the tests of both browsers run one after the other. */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export type Browser = 'chromium' | 'firefox';
export const browsers: readonly Browser[] = ['chromium', 'firefox'];

/** One act that was driven, or all of its kind taken together. */
export interface Figures {
  /** How often the question came. */
  asked: number;
  /** How often the act went on after a yes, once and unchanged. */
  released: number;
  /** How often nothing happened after "Not yet". */
  cancelled: number;
  /** How often what closes nothing went on at once, without a question. */
  silent: number;
}

export interface DrivenAct extends Figures {
  /** The path of the definition; a decoy has its own name. */
  path: string;
  readonly isDecoy: boolean;
}

export interface ActOfDesk extends DrivenAct {
  readonly desk: string;
  readonly browser: Browser;
}

/** By what was driven: `replay: reply as resolved`. Driven again, it takes its own place. `at` is epoch milliseconds. */
type ActsOfFile = Record<string, DrivenAct & { readonly at: number }>;

const folder = join(import.meta.dirname, '../../../.cache/results/desks');
const fileOf = (desk: string, browser: Browser): string => join(folder, `${desk}.${browser}.json`);
const readActs = (file: string): ActsOfFile => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ActsOfFile) : {});

export function keepAct(desk: string, browser: Browser, name: string, act: DrivenAct): void {
  const file = fileOf(desk, browser);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...readActs(file), [name]: { ...act, at: Date.now() } }, null, 2)}\n`);
}

/** Everything that was driven since this moment (epoch milliseconds), desk by desk. */
export const readAllActs = (since = 0): ActOfDesk[] =>
  globSync('*.*.json', { cwd: folder })
    .sort()
    .flatMap((name) => {
      const [desk = '', browser] = basename(name, '.json').split('.');
      const acts = Object.values(readActs(join(folder, name))).filter(({ at }) => at >= since);
      return acts.map((act) => ({ ...act, desk, browser: browser as Browser }));
    });

const names = ['asked', 'released', 'cancelled', 'silent'] as const;

export const sumOf = (acts: readonly Figures[]): Figures =>
  Object.fromEntries(names.map((name) => [name, acts.reduce((sum, act) => sum + act[name], 0)])) as unknown as Figures;
