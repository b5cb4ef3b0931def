import { useEffect, useRef, useState } from 'react';
import type { PackSource, PackPreview as Preview } from '../../../lib/messages/team-calls.ts';
import { callBackground } from '../../../lib/platform/background.ts';
import { text } from '../../../lib/platform/text.ts';
import { minuteWords } from '../../controls/day-words.ts';
import { PreviewGroups } from './preview-groups.tsx';
import { Stranger } from './stranger.tsx';
import { useTeam } from './team-store.ts';

/** What a pack would change, before it changes anything. */
export function PackPreview({ source }: { readonly source: PackSource }) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [isAccepted, setAccepted] = useState(false);
  const { act, say, fail, lookAt } = useTeam();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      try {
        const read = await callBackground('preview-pack', { source });
        if (current) setPreview(read);
      } catch (error) {
        if (!current) return;
        lookAt(null);
        fail(error);
      }
    };
    void read();
    return () => {
      current = false;
    };
  }, [source, fail, lookAt]);

  const isThere = preview !== null;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);

  if (preview === null) return <p className="cl-soft">{text('team_preview_reading')}</p>;

  const { signer, added, newer, conflicts, closures } = preview;
  const isTrusted = signer.status !== 'stranger' || isAccepted;
  const hasNews = added.total + newer.total + conflicts.total + closures > 0;

  const madeAt = minuteWords(Date.parse(preview.made));

  const leave = (said: string): void => {
    lookAt(null);
    if (source.kind === 'file') say(said);
    else void act(() => callBackground('refuse-waiting-pack', {}), said);
  };
  const apply = async (): Promise<void> => {
    const accept = signer.status === 'stranger' ? signer.key : null;
    const isDone = await act(
      async () => {
        await callBackground('import-pack', { source, accept });
        return callBackground('get-team', {});
      },
      text('team_imported', added.total, newer.total, conflicts.total),
    );
    if (isDone) useTeam.setState({ source: null });
  };

  return (
    <div className="cl-preview">
      <h4 ref={heading} tabIndex={-1}>
        {text('team_preview')}
      </h4>
      <p className="cl-soft">
        {signer.status === 'you'
          ? text('team_preview_own', madeAt)
          : text('team_preview_from', signer.name || text('team_no_name'), madeAt)}
      </p>
      {!isTrusted && <Stranger signer={signer} onAccept={() => setAccepted(true)} onRefuse={() => leave(text('team_refused'))} />}
      {isTrusted && (
        <>
          <PreviewGroups preview={preview} />
          <div className="cl-team-acts">
            {hasNews && (
              <button type="button" className="cl-button cl-button-primary" onClick={() => void apply()}>
                {text('team_import_button')}
              </button>
            )}
            <button type="button" className="cl-button" onClick={() => leave(text('team_not_imported'))}>
              {text(hasNews ? 'team_import_not' : 'team_import_close')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
