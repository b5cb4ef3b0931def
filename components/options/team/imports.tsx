import { useRef } from 'react';
import type { ImportView } from '../../../lib/messages/team-calls.ts';
import { callBackground } from '../../../lib/platform/background.ts';
import { text } from '../../../lib/platform/text.ts';
import { minuteWords } from '../../controls/day-words.ts';
import { useTeam } from './team-store.ts';

/** The last imports, each of which can be taken back. */
export function Imports({ imports }: { readonly imports: readonly ImportView[] }) {
  const { act } = useTeam();
  const heading = useRef<HTMLHeadingElement>(null);

  const undo = async ({ id, by }: ImportView): Promise<void> => {
    await act(() => callBackground('undo-pack', { id }), text('team_undone', by || text('team_no_name')));
    heading.current?.focus();
  };

  return (
    <div className="cl-team-part">
      <h3 ref={heading} tabIndex={-1}>
        {text('team_imports')}
      </h3>
      <p className="cl-soft">{text('team_imports_what')}</p>
      <ul className="cl-team-imports">
        {imports.map((done) => (
          <li key={done.id}>
            <span>
              {text('team_import_line', minuteWords(done.at), done.by || text('team_no_name'), done.records + done.closures)}
            </span>
            {done.undone ? (
              <span className="cl-soft">{text('team_import_undone')}</span>
            ) : (
              <button
                type="button"
                className="cl-button"
                aria-label={text('team_undo_which', done.by || text('team_no_name'), minuteWords(done.at))}
                onClick={() => void undo(done)}
              >
                {text('team_undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
