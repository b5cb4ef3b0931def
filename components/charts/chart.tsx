import { useEffect, useId, useRef, useState } from 'react';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { type FileKind, saveChart } from './chart-file.ts';
import { type ChartTable, ChartTableView } from './chart-table.tsx';
import { type Draw, drawSvg, loadPlot, turnToDraw } from './plot-library.ts';
import { useWidth } from './use-width.ts';
import './charts.css';

interface ChartProps {
  /** Its heading (an h3), its accessible name, and the title of its files. */
  readonly name: string;
  /** A sentence or two: what is drawn, of how many. Read out with the name; stands in its files. */
  readonly description: string;
  /** Memoised (`useCallback`): a new function is a new drawing. */
  readonly draw: Draw;
  /** The same in numbers. */
  readonly table: ChartTable;
}

export function Chart({ name, description, draw, table }: ChartProps) {
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const width = useWidth(drawing);
  const [isTableShown, showTable] = useState(false);
  const [failure, setFailure] = useState('');

  useEffect(() => {
    if (width === 0) return;
    let isMeant = true;
    const show = async (): Promise<void> => {
      try {
        const plot = await loadPlot();
        await turnToDraw();
        if (!isMeant) return;
        const svg = drawSvg(plot, draw, width);
        svg.setAttribute('role', 'img');
        svg.setAttribute('aria-labelledby', `${id}-name`);
        svg.setAttribute('aria-describedby', `${id}-description`);
        drawing.current?.replaceChildren(svg);
      } catch (error) {
        // The numbers are there all the same.
        setFailure(text('chart_not_drawn', failureText(error)));
        showTable(true);
      }
    };
    void show();
    return () => {
      isMeant = false;
    };
  }, [draw, width, id]);

  const save = async (kind: FileKind): Promise<void> => {
    try {
      setFailure('');
      await saveChart(kind, { name, description, draw });
    } catch (error) {
      setFailure(failureText(error));
    }
  };

  // Each chart of a page has these buttons: only with its name can they be told apart in a list of them.
  const ofThis = (act: TextKey): string => text('chart_act_of', text(act), name);
  return (
    <figure className="cl-chart" aria-labelledby={`${id}-name`}>
      <figcaption>
        <h3 id={`${id}-name`}>{name}</h3>
        <p id={`${id}-description`} className="cl-soft">
          {description}
        </p>
      </figcaption>
      <div ref={drawing} className="cl-chart-drawing" />
      <div className="cl-chart-acts">
        <button
          type="button"
          className="cl-button cl-button-quiet"
          aria-expanded={isTableShown}
          aria-label={ofThis(isTableShown ? 'chart_hide_table' : 'chart_show_table')}
          onClick={() => showTable(!isTableShown)}
        >
          {text(isTableShown ? 'chart_hide_table' : 'chart_show_table')}
        </button>
        <button
          type="button"
          className="cl-button cl-button-quiet"
          aria-label={ofThis('chart_save_svg')}
          onClick={() => void save('svg')}
        >
          {text('chart_save_svg')}
        </button>
        <button
          type="button"
          className="cl-button cl-button-quiet"
          aria-label={ofThis('chart_save_png')}
          onClick={() => void save('png')}
        >
          {text('chart_save_png')}
        </button>
      </div>
      <StatusLine said={failure} danger />
      {isTableShown && <ChartTableView caption={name} table={table} />}
    </figure>
  );
}
