import type { GraphFailure } from '../state/graph.ts';
import { loadGraph } from '../state/graph.ts';
import { useStrings } from '../strings/use-strings.ts';
import { MoreButton } from '../ui/MoreButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './StateScreen.module.css';

export type StateScreenProps =
  | { readonly state: 'loading' }
  | { readonly state: 'empty' }
  /** The page itself has failed. */
  | { readonly state: 'broken'; readonly detail: string }
  | { readonly state: 'failed'; readonly failure: GraphFailure; readonly detail: string };

/** What stands in place of the graph while there is none to show: what happened, and what to do. */
export function StateScreen(props: StateScreenProps) {
  const strings = useStrings();
  const retry = <MoreButton onClick={() => void loadGraph()}>{strings.states.retry}</MoreButton>;
  return (
    <main className={styles.screen} aria-busy={props.state === 'loading'}>
      {props.state === 'loading' && <Notice title={strings.states.loading} />}
      {props.state === 'empty' && (
        <Notice title={strings.states.empty}>
          <p>{strings.states.emptyHint}</p>
          {retry}
        </Notice>
      )}
      {props.state === 'broken' && (
        <div role="alert">
          <Notice title={strings.states.broken}>
            <p>{strings.states.brokenHint}</p>
            <Detail text={props.detail} />
            <MoreButton onClick={() => location.reload()}>{strings.states.reload}</MoreButton>
          </Notice>
        </div>
      )}
      {props.state === 'failed' && (
        <div role="alert">
          <Notice title={strings.failures[props.failure].title}>
            <p>{strings.failures[props.failure].remedy}</p>
            <Detail text={props.detail} />
            {retry}
          </Notice>
        </div>
      )}
    </main>
  );
}

function Detail({ text }: { readonly text: string }) {
  const strings = useStrings();
  return (
    <p className={styles.detail}>
      {strings.states.detail}: <code>{text}</code>
    </p>
  );
}
