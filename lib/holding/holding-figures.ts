import type { History } from './acts.ts';
import { type CalibrationRow, calibrationOf } from './calibration.ts';
import { type Cohort, cohortsOf } from './cohorts.ts';
import { type Gaps, gapsOf } from './gaps.ts';
import { type RepeatContact, repeatContact } from './repeat-contact.ts';

export interface HoldingPart {
  readonly closes: number;
  readonly cohorts: readonly Cohort[];
  readonly repeat: RepeatContact;
  readonly gaps: Gaps;
  /** Reopenings that the desk counted without saying when: in no cohort. */
  readonly undated: number;
}

/** What was closed through Client Lens, and what came from a desk's own past: never added up. */
export interface HoldingFigures {
  readonly live: HoldingPart;
  readonly historic: HoldingPart;
  readonly calibration: readonly CalibrationRow[];
}

export const holdingFigures = (live: History, historic: History): HoldingFigures => ({
  live: partOf(live),
  historic: partOf(historic),
  calibration: calibrationOf(live.closes),
});

const partOf = ({ closes, contacts, undated }: History): HoldingPart => ({
  closes: closes.length,
  cohorts: cohortsOf(closes),
  repeat: repeatContact(closes, contacts),
  gaps: gapsOf(closes),
  undated,
});
