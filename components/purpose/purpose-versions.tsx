import type { PurposePage } from '../../lib/messages/visit-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { bySentence } from './purpose-sentence.tsx';
import { usePurpose } from './purpose-store.ts';

/** Several people wrote it without knowing of each other: whoever looks chooses, and nothing was overwritten. */
export function PurposeVersions({ purpose }: { readonly purpose: NonNullable<PurposePage['purpose']> }) {
  const change = usePurpose((state) => state.change);
  const versions = [purpose, ...purpose.rivals];
  return (
    <div className="cl-notice cl-notice-caution cl-purpose-versions">
      <p>{text('purpose_versions', versions.length)}</p>
      <ul>
        {versions.map(({ text: sentence, by, at }) => (
          <li key={`${at} ${by} ${sentence}`}>
            <p className="cl-purpose-text">{sentence}</p>
            <p className="cl-small">{bySentence({ by, at })}</p>
            <button
              type="button"
              className="cl-button"
              aria-label={text('purpose_keep_of', sentence)}
              onClick={() => void change(() => callBackground('save-purpose', { text: sentence }), text('purpose_said_kept'))}
            >
              {text('purpose_keep')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
