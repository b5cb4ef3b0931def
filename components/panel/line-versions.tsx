import type { CardLine, WrittenLine } from '../../lib/clients/card.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { FailureLine } from './failure-line.tsx';
import { originOf } from './line-origin.ts';
import { useSettled } from './use-settled.ts';

interface LineVersionsProps {
  readonly line: CardLine;
  readonly rivals: NonNullable<CardLine['rivals']>;
}

/** Two people wrote in the same place without knowing of each other. Both are shown to everyone until somebody chooses. */
export function LineVersions({ line, rivals }: LineVersionsProps) {
  const { failure, settle } = useSettled();
  const versions = [{ ...line, save: 'on top' }, ...rivals];
  const keepOne = ({ kind, text: words, source, when }: WrittenLine) =>
    settle(() =>
      callBackground('save-line', {
        id: line.id,
        clientId: line.clientId,
        kind,
        text: words,
        source,
        ...(when === undefined ? {} : { when }),
      }),
    );
  const heading = versions.length === 2 ? text('versions_two') : text('versions_many', versions.length);
  return (
    <fieldset className="cl-versions">
      <legend className="cl-label">{heading}</legend>
      {versions.map((version) => (
        <div key={version.save} className="cl-version">
          <span>{version.text}</span>
          <span className="cl-card-meta cl-soft cl-small">
            <span>{originOf(version)}</span>
            <button
              type="button"
              className="cl-link"
              aria-label={text('versions_keep_of', version.text)}
              onClick={() => void keepOne(version)}
            >
              {text('versions_keep')}
            </button>
          </span>
        </div>
      ))}
      <button
        type="button"
        className="cl-button"
        onClick={() => void settle(() => callBackground('keep-all-versions', { id: line.id }))}
      >
        {versions.length === 2 ? text('versions_keep_both') : text('versions_keep_all')}
      </button>
      <FailureLine failure={failure} />
    </fieldset>
  );
}
