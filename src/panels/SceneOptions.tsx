import { HOPS } from '../../graph/query/neighborhood.ts';
import { ARRANGEMENTS, setArrangement, setHops } from '../state/exploration.ts';
import { navigate } from '../state/navigation.ts';
import { choosePath, explore, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { usePopup } from '../ui/use-popup.ts';
import styles from './SceneOptions.module.css';

/** How far a neighborhood reaches and how it is arranged; on a narrow screen behind a button. */
export function SceneOptions({ view }: { readonly view: View }) {
  const strings = useStrings().explore;
  const { isOpen, toggle, root, opener, handleKey } = usePopup<HTMLSpanElement>();
  const { hops, isBare, arrangement } = view.exploration;
  const isPair = view.related !== undefined && view.path !== undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the options from anywhere within.
    <span ref={root} className={styles.root} onKeyDown={handleKey}>
      <span className={styles.opener}>
        <IconButton
          ref={opener}
          icon="options"
          label={strings.options}
          isExpanded={isOpen}
          onClick={toggle}
        />
      </span>
      <span className={styles.options} data-open={isOpen}>
        <Segmented
          isQuiet
          label={strings.hops}
          options={HOPS.map((one) => ({ value: String(one), name: strings.hop(one) }))}
          value={isBare || isPair ? '' : String(hops)}
          onChange={(value) => {
            const chosen = HOPS.find((one) => String(one) === value);
            if (chosen === undefined) return;
            // Two nodes are shown with what links them, and not with what is around.
            navigate((now) => explore(choosePath(now, undefined), (one) => setHops(one, chosen)));
          }}
        />
        {view.layer === 'canvas' && (
          <Segmented
            isQuiet
            label={strings.arrange}
            options={ARRANGEMENTS.map((value) => ({ value, name: strings.arrangements[value] }))}
            value={arrangement}
            onChange={(value) => navigate((now) => explore(now, (one) => setArrangement(one, value)))}
          />
        )}
      </span>
    </span>
  );
}
