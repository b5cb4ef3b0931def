/** What time makes true of a line: a sentence of the catalogue and what fills it. */
export interface Statement {
  readonly key: StatementKey;
  readonly words: readonly string[];
  readonly lineId: string;
  /** In how many hours it comes to its point, and so how urgent it is: 0 is today, less is this very hour. */
  readonly inHours: number;
}

export type StatementKey =
  | 'now_time_there'
  | 'now_closing'
  | 'now_closing_there'
  | 'now_opens'
  | 'now_opens_there'
  | 'now_opens_day'
  | 'now_opens_day_there'
  | 'now_away_until'
  | 'now_month_end'
  | 'now_quarter_end'
  | 'now_year_end'
  | 'now_weekly'
  | 'now_decide_by'
  | 'now_decide_was_due'
  | 'now_promised_by'
  | 'now_promised_was_due'
  | 'now_by'
  | 'now_was_due'
  | 'now_freeze_until'
  | 'now_freeze_from'
  | 'now_season_until'
  | 'now_season_from'
  | 'now_until'
  | 'now_from';

/** Who looks, from where and in which language. */
export interface Viewer {
  readonly zone: string;
  readonly locale: string;
}

export type Said = Omit<Statement, 'lineId'>;
