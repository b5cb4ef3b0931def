import type { DeskDefinition } from '../desks/definition.ts';

/** Below the path that the desk is installed under. */
export function addressOnDesk({ base }: Pick<DeskDefinition, 'base'>, path: string): URL {
  const { origin, pathname } = new URL(document.URL);
  return new URL((new RegExp(base).exec(pathname)?.[1] ?? '') + path, origin);
}

/** The address of the ticket's own page, where the definition knows it. */
export const ownAddress = (desk: Pick<DeskDefinition, 'base' | 'ownPage'>, id: string): URL | null =>
  desk.ownPage === undefined ? null : addressOnDesk(desk, desk.ownPage.replaceAll('{id}', encodeURIComponent(id)));
