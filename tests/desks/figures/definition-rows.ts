/** Every path of every desk, how it is known, and what the last run of the browser tests saw of it. */
import { type ClosePath, type DeskDefinition, type Evidence, isControl, isSave } from '../../../lib/desks/definition.ts';
import type { Sensor } from '../../../lib/outcomes/words.ts';
import type { DeskFixtures, FixtureRequest } from '../../fixtures/desks.ts';
import { type ActOfDesk, type Browser, browsers, sumOf } from './figures.ts';

/** Null where it was not run. */
export interface DefinitionRow {
  readonly desk: string;
  readonly path: string;
  /** What notices it; several where it has several ways. Null where the fixtures show none. */
  readonly sensor: string | null;
  readonly evidence: Evidence['kind'];
  readonly verifiedOn: string;
  readonly browser: Browser;
  readonly asked: number | null;
  readonly released: number | null;
  readonly cancelled: number | null;
  /** Of the desk's decoys, in this browser. */
  readonly decoysSilent: number | null;
}

const sensorOf: Readonly<Record<FixtureRequest['by'], Sensor>> = {
  fetch: 'request',
  xhr: 'request',
  beacon: 'request',
  form: 'control',
  press: 'control',
  link: 'navigation',
  navigation: 'navigation',
};

function sensorsOf(path: ClosePath, fixtures: DeskFixtures | undefined): string | null {
  if (isSave(path)) return 'late' satisfies Sensor;
  if (isControl(path)) return 'control' satisfies Sensor;
  const requests = fixtures?.requests.filter((request) => request.path === path.path) ?? [];
  return [...new Set(requests.map(({ by }) => sensorOf[by]))].join(', ') || null;
}

export function rowsOf(desk: DeskDefinition, fixtures: DeskFixtures | undefined, acts: readonly ActOfDesk[]): DefinitionRow[] {
  // Two addresses may be one way to close.
  const paths = desk.closes.filter(({ path }, index) => desk.closes.findIndex((other) => other.path === path) === index);
  return paths.flatMap((path) =>
    browsers.map((browser) => {
      const here = acts.filter((act) => act.desk === desk.id && act.browser === browser);
      const driven = here.filter((act) => !act.isDecoy && act.path === path.path);
      const decoys = here.filter(({ isDecoy }) => isDecoy);
      const { asked, released, cancelled } = driven.length > 0 ? sumOf(driven) : { asked: null, released: null, cancelled: null };
      const { kind, on } = path.evidence ?? desk.evidence;
      return {
        desk: desk.id,
        path: path.path,
        sensor: sensorsOf(path, fixtures),
        evidence: kind,
        verifiedOn: on,
        browser,
        asked,
        released,
        cancelled,
        decoysSilent: decoys.length > 0 ? sumOf(decoys).silent : null,
      };
    }),
  );
}
