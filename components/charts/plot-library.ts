import type { PlotOptions } from '@observablehq/plot';

export type PlotLibrary = typeof import('@observablehq/plot');

/** What is drawn in this width. Colours are tokens (`var(--cl-accent)`), so that the dark scheme needs no other drawing. */
export type Draw = (plot: PlotLibrary, width: number) => PlotOptions;

let loading: Promise<PlotLibrary> | null = null;

/** A file of its own, fetched from the extension when the first chart is shown: the page's first paint does not wait for it. */
export function loadPlot(): Promise<PlotLibrary> {
  loading ??= import('@observablehq/plot');
  return loading;
}

/** Ends in a task of its own: several charts of a page would otherwise be drawn in one, and nobody could scroll or type meanwhile. */
export const turnToDraw = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export const chartHeight = 260;

export function drawSvg(plot: PlotLibrary, draw: Draw, width: number): SVGSVGElement {
  const drawn = plot.plot({
    height: chartHeight,
    marginLeft: 44,
    marginRight: 16,
    marginBottom: 44,
    ...draw(plot, width),
    width,
    style: { fontFamily: 'inherit', fontSize: '12px' },
  });
  const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg');
  if (svg === null) throw new Error('nothing was drawn');
  // The whole is one image with one name; Plot names its parts, which no role of theirs allows.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  // Its rules are ours, in charts.css.
  svg.querySelector('style')?.remove();
  return svg;
}
