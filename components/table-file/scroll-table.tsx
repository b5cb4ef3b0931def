import type { ReactNode } from 'react';
import './table-file.css';

interface ScrollTableProps {
  readonly name: string;
  /** Columns that hold little and need no room for a field. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** A table of a file, as wide as it has to be: it scrolls by itself, so that the page does not. */
export const ScrollTable = ({ name, narrow = false, children }: ScrollTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled can be scrolled by keyboard
  <section className={`cl-scroll-table${narrow ? ' cl-scroll-table-narrow' : ''}`} tabIndex={0} aria-label={name}>
    <table className="cl-table">{children}</table>
  </section>
);
