import { dismissNews, type News } from '../state/news.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { Strings } from '../strings/zh.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './NewsBar.module.css';
import { NodeLink } from './NodeLink.tsx';

export interface NewsBarProps {
  readonly news: News | undefined;
}

/** New nodes named in the bar; the others are marked on the canvas. */
const NAMED = 6;

/** What the last build brought. */
export function NewsBar({ news }: NewsBarProps) {
  const strings = useStrings();
  return (
    <div role="status" className={styles.status}>
      {news !== undefined && (
        <div className={news.kind === 'failed' ? styles.failed : styles.bar}>
          <p>{toSentence(news, strings)}</p>
          {news.kind === 'built' && (
            <ul className={styles.names}>
              {[...news.documents, ...news.entities].slice(0, NAMED).map(({ key, attributes }) => (
                <li key={key}>
                  <NodeLink node={key}>{attributes.label}</NodeLink>
                </li>
              ))}
            </ul>
          )}
          <IconButton icon="close" label={strings.news.dismiss} onClick={dismissNews} />
        </div>
      )}
    </div>
  );
}

function toSentence(news: News, strings: Strings): string {
  if (news.kind === 'failed') return strings.news.failed(news.message);
  const { documents, entities, removedCount } = news;
  const isUnchanged = documents.length + entities.length + removedCount === 0;
  if (isUnchanged) return strings.news.unchanged;
  const gone = removedCount > 0 ? [strings.news.removed(removedCount)] : [];
  return strings.list([strings.news.built(documents.length, entities.length), ...gone]);
}
