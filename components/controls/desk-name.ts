import { deskById } from '../../lib/desks/list.ts';
import { text } from '../../lib/platform/text.ts';

/** A definition may be gone by the time its closures are looked at: then its id has to do. */
export const deskName = (desk: string): string => deskById(desk)?.name ?? (desk || text('app_unknown_desk'));
