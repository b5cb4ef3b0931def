import type { PreviewItem as Item, PreviewChange, PreviewVersion } from '../../../lib/messages/team-calls.ts';
import { text } from '../../../lib/platform/text.ts';
import { momentWords } from '../../controls/day-words.ts';
import { changeText, itemTitle } from './change-words.ts';

export function PreviewItem({ item }: { readonly item: Item }) {
  return (
    <li className="cl-preview-item">
      <strong>{itemTitle(item)}</strong>
      {item.hasTwin && <p className="cl-small">{text('team_twin')}</p>}
      <ul>
        {item.changes.map((change) => (
          <Change key={change.path} change={change} item={item} />
        ))}
      </ul>
      {item.changes.length === 0 && <p className="cl-soft cl-small">{text('team_quiet')}</p>}
    </li>
  );
}

function Change({ change, item }: { readonly change: PreviewChange; readonly item: Item }) {
  const { path, before, after, rivals } = change;
  if (after !== null && rivals.length > 0)
    return (
      <li>
        {text('team_versions', rivals.length + 1)}
        <ul>
          {[after, ...rivals].map((version) => (
            <li key={`${version.by} ${version.at} ${version.text}`} className="cl-preview-version">
              {changeText(item, path, version.text)} <By version={version} />
            </li>
          ))}
        </ul>
      </li>
    );
  if (after === null) return <li>{text('team_removed', changeText(item, path, before?.text ?? ''))}</li>;
  return (
    <li>
      {changeText(item, path, after.text)} <By version={after} />
      {before !== null && before.text !== after.text && (
        <p className="cl-soft cl-small">{text('team_before', changeText(item, path, before.text))}</p>
      )}
    </li>
  );
}

const By = ({ version: { by, at } }: { readonly version: PreviewVersion }) => (
  <span className="cl-soft cl-small">{text('team_by', by || text('team_no_name'), momentWords(at))}</span>
);
