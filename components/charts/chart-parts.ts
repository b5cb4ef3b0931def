import type { PlotOptions, ScaleOptions } from '@observablehq/plot';
import { wrap } from './chart-file.ts';
import type { PlotLibrary } from './plot-library.ts';

/** All of it, from none to all: an axis that is cut makes a cliff of every step. */
export const percentAxis: ScaleOptions = { domain: [0, 1], tickFormat: '.0%', ticks: 5, label: null };

/** About how wide a letter of a chart's text is. */
export const letterWidth = 6.4;
export const lineHeight = 16;

/**
 * Says above the drawing what its shapes mean, and makes room for it. Each entry begins with a shape of its own: nobody needs to see
 * colours, and the legend goes along into a file.
 */
export function withLegend(plot: PlotLibrary, width: number, entries: readonly string[], options: PlotOptions): PlotOptions {
  const glued = entries.map((entry) => entry.replaceAll(' ', '\u00a0'));
  const lines = wrap(glued.join(' '), Math.floor(width / letterWidth));
  const marginTop = lines.length * lineHeight + 16;
  const legend = plot.text([lines.join('\n').replaceAll(' ', '\u2003')], {
    frameAnchor: 'top-left',
    dx: -(options.marginLeft ?? 44),
    dy: -marginTop,
    lineHeight: lineHeight / 12,
    fill: 'var(--cl-ink)',
  });
  return { ...options, marginTop, marks: [...(options.marks ?? []), legend] };
}
