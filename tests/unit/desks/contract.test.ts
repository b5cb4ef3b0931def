/** What every desk definition has to be, and what its fixtures have to hold. */
import { describe, expect, it } from 'vitest';
import type { DeskDefinition, Evidence } from '../../../lib/desks/definition.ts';
import { deskDefinitions } from '../../../lib/desks/list.ts';
import { DeskDefinitionSchema } from '../../../lib/desks/schema.ts';
import { allFixtures } from '../../fixtures/desks.ts';

const twice = (names: readonly string[]): string[] => names.filter((name, index) => names.indexOf(name) !== index);
const evidenceOf = ({ evidence, closes }: DeskDefinition): readonly Evidence[] => [
  evidence,
  ...closes.flatMap((path) => (path.evidence ? [path.evidence] : [])),
];
const isDay = (date: string): boolean => !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);

describe('the desks', () => {
  it('are told apart by their ids and their names', () => {
    expect(twice(deskDefinitions.map(({ id }) => id))).toEqual([]);
    expect(twice(deskDefinitions.map(({ name }) => name))).toEqual([]);
  });

  it('have all the fixtures that there are', () => {
    const known = deskDefinitions.map(({ id }) => id);
    expect(allFixtures.map(({ desk }) => desk).filter((desk) => !known.includes(desk))).toEqual([]);
  });
});

describe.each(deskDefinitions.map((desk) => [desk.id, desk] as const))('%s', (_id, desk) => {
  it('is data of the known shape', () => {
    const checked = DeskDefinitionSchema.safeParse(desk);
    expect(checked.error?.issues ?? []).toEqual([]);
    // What is data can be stored and sent.
    expect(JSON.parse(JSON.stringify(desk))).toEqual(desk);
  });

  it('can be recognised and closes something, or says that nobody knows how', () => {
    expect(desk.fingerprints.length).toBeGreaterThan(0);
    expect(desk.closes.length > 0 || (desk.notVerified ?? []).length > 0).toBe(true);
    // A fingerprint that asks for nothing would claim every page.
    const vague = desk.fingerprints.filter(({ onHosts, urlPath, all }) => !onHosts && urlPath === undefined && all.length === 0);
    expect(vague).toEqual([]);
    expect(desk.fingerprints.some(({ onHosts }) => onHosts) && desk.hosts.length === 0).toBe(false);
  });

  it('says how it knows, and since when', () => {
    for (const { kind, of, on } of evidenceOf(desk)) {
      expect(of.trim(), `${kind}: of what?`).not.toBe('');
      expect(isDay(on), `${on} is no day`).toBe(true);
    }
    for (const { file, of } of allFixtures.find((one) => one.desk === desk.id)?.pages ?? []) {
      expect(of, file).toMatch(/\d|reconstructed from/);
    }
  });

  it('has the newest generation of its pages first', () => {
    const seen = desk.ticketPages.flatMap((page) => (page.seen ? [page.seen] : []));
    expect(seen).toEqual(seen.toSorted().reverse());
  });

  it('has each close under one name, and no decoy under the name of a close', () => {
    const decoys = (desk.decoys ?? []).map(({ path }) => path);
    expect(twice(decoys)).toEqual([]);
    expect(decoys.filter((decoy) => desk.closes.some(({ path }) => path === decoy))).toEqual([]);
  });

  it('has fixtures: a ticket, a list, every close and every decoy', () => {
    const fixtures = allFixtures.find((one) => one.desk === desk.id);
    expect(fixtures, `tests/fixtures/desks/${desk.id}/fixtures.json`).toBeDefined();
    const { pages = [], requests = [] } = fixtures ?? {};
    expect(pages.some(({ shows }) => shows !== null)).toBe(true);
    expect(pages.some(({ shows }) => shows === null)).toBe(true);
    const closing = requests.filter(({ closes }) => closes.length > 0).map(({ path }) => path);
    const silent = requests.filter(({ closes }) => closes.length === 0).map(({ path }) => path);
    expect(new Set(closing)).toEqual(new Set(desk.closes.map(({ path }) => path)));
    expect(new Set(silent)).toEqual(new Set((desk.decoys ?? []).map(({ path }) => path)));
    expect(twice(pages.map(({ file }) => file))).toEqual([]);
    expect(twice(requests.map(({ name }) => name))).toEqual([]);
    expect(requests.filter(({ page }) => !pages.some(({ file }) => file === page)).map(({ name }) => name)).toEqual([]);
  });
});
