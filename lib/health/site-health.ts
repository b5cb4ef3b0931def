import type { Paths } from './paths.ts';
import type { Reading } from './reading.ts';

/** What a site's page tells about how well Client Lens works there. */
export interface SiteHealth {
  /** Null: no ticket was read yet. */
  readonly reading: Reading | null;
  readonly paths: Paths;
}
