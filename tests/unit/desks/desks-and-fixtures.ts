/** Every desk with its fixtures, and what a site with those answers would have taught. */
import type { DeskDefinition } from '../../../lib/desks/definition.ts';
import { definitionForSite, type KnownStatuses, noStatuses } from '../../../lib/desks/for-site.ts';
import { deskDefinitions } from '../../../lib/desks/list.ts';
import { allFixtures, type DeskFixtures } from '../../fixtures/desks.ts';
import { taughtBy } from '../../fixtures/taught-by.ts';

export interface DeskWithFixtures {
  readonly id: string;
  readonly desk: DeskDefinition;
  readonly fixtures: DeskFixtures;
}

export const desksWithFixtures: readonly DeskWithFixtures[] = deskDefinitions.flatMap((desk) => {
  const fixtures = allFixtures.find((one) => one.desk === desk.id);
  return fixtures ? [{ id: desk.id, desk, fixtures }] : [];
});

/** As it runs on a site that has told everything that its fixtures hold. */
export const asOnItsSite = ({ desk, fixtures }: DeskWithFixtures): DeskDefinition => {
  const taught: KnownStatuses = taughtBy(desk, fixtures);
  return definitionForSite(desk, taught, noStatuses);
};
